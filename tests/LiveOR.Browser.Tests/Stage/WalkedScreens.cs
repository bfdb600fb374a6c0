namespace LiveOR.Browser.Tests.Stage;

/// <summary>What looks at all screens shares one walk through them.</summary>
[CollectionDefinition]
public sealed class WalkedScreens : ICollectionFixture<Walk>;
