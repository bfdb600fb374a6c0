namespace LiveOR.Web.Tests.Procedures;

/// <summary>One house for all that is tested of the script.</summary>
[CollectionDefinition(nameof(AroundTheScript))]
public sealed class AroundTheScript : ICollectionFixture<ScriptDesk>;
