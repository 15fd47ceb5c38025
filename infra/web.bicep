// The web app that runs the bot: Linux, Node, TLS only, its start command as in production.
param name string
param location string
param instances int
param identityId string
param identityClientId string
param cosmosEndpoint string
param cosmosDatabase string
param botDomain string
param botAppType string
param botAppId string
param botAppTenantId string

@secure()
param botAppPassword string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: 'B1', capacity: instances }
  properties: { reserved: true }
}

var settings = {
  STORE: 'cosmos'
  COSMOS_ENDPOINT: cosmosEndpoint
  COSMOS_DATABASE: cosmosDatabase
  // Which of the host's identities the bot takes for the store.
  AZURE_CLIENT_ID: identityClientId
  MicrosoftAppType: botAppType
  MicrosoftAppId: botAppId
  MicrosoftAppTenantId: botAppTenantId
  HOST: '0.0.0.0'
  BOT_DOMAIN: botDomain
  NODE_ENV: 'production'
  // What is deployed has been built and installed already.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance answers any activity.
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'npm run bot'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/readyz'
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, botAppType == 'SingleTenant' ? { MicrosoftAppPassword: botAppPassword } : {})
}

output host string = app.properties.defaultHostName
