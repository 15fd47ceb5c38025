// The whole installation in one resource group: the store, the web app with its identity, and the bot's registration.
//   az deployment group create -g <group> -f infra/main.bicep -p botAppId=<id> botAppTenantId=<id> botAppPassword=<secret>
targetScope = 'resourceGroup'

@description('Begins the name of every resource; letters and digits. The host is <name>.azurewebsites.net.')
@minLength(3)
@maxLength(24)
param name string

param location string = resourceGroup().location

@description('SingleTenant: an app registration with a secret. UserAssignedMSI: the web app’s own identity, and no secret.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param botAppType string = 'SingleTenant'

@description('The application id of the app registration (signInAudience AzureADMultipleOrgs, so that every municipality’s tenant can use it). Not for UserAssignedMSI.')
param botAppId string = ''

@description('The home tenant of the registration.')
param botAppTenantId string = tenant().tenantId

@secure()
param botAppPassword string = ''

@description('The host name that people’s browsers reach the bot by: another one where a custom domain points at the app.')
param botDomain string = '${name}.azurewebsites.net'

@description('How many instances of the bot run side by side.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Request units a second for the whole database; 1000 are free once in each subscription.')
param throughput int = 1000

param useFreeTier bool = true

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module store 'store.bicep' = {
  name: 'store'
  params: {
    name: name
    location: location
    throughput: throughput
    useFreeTier: useFreeTier
    principalId: identity.properties.principalId
  }
}

var appId = botAppType == 'UserAssignedMSI' ? identity.properties.clientId : botAppId

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: name
    location: location
    instances: instances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    cosmosEndpoint: store.outputs.endpoint
    cosmosDatabase: store.outputs.database
    botDomain: botDomain
    botAppType: botAppType
    botAppId: appId
    botAppTenantId: botAppTenantId
    botAppPassword: botAppPassword
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    appType: botAppType
    appId: appId
    appTenantId: botAppTenantId
    identityId: botAppType == 'UserAssignedMSI' ? identity.id : ''
    endpoint: 'https://${web.outputs.host}/api/messages'
  }
}

output host string = web.outputs.host
output cosmosEndpoint string = store.outputs.endpoint
output botAppId string = appId
