// Cosmos DB: no keys, only Entra identities. The data plane cannot create containers with an identity, so they are made here.
param name string
param location string
param throughput int
param useFreeTier bool

@description('The identity that reads and writes.')
param principalId string

param database string = 'supportkedjan'

// Shared with the tests and with `npm run cosmos:init`.
var containers = loadJsonContent('containers.json')

// Built in: read and write items, and nothing of the account.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${name}-store'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    enableFreeTier: useFreeTier
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    // One region: an instance reads at once what another has written. Reads cost twice as much for it.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }
}

resource sqlDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: database
  properties: {
    resource: { id: database }
    options: { throughput: throughput }
  }
}

resource sqlContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for container in containers: {
    parent: sqlDatabase
    name: container.id
    properties: { resource: container }
  }
]

resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = database
