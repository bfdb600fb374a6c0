using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsers))]
[assembly: AssemblyFixture(typeof(House))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace LiveOR.Browser.Tests.Stage;

/// <summary>The one browser that all tests share; each test has windows of its own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private Chromium? chromium;

    public IBrowser Browser => chromium!.Browser;

    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri address) => chromium!.OpenProfileAsync(folder, address);

    public async ValueTask InitializeAsync() => chromium = await Chromium.LaunchAsync();

    public ValueTask DisposeAsync() => chromium?.DisposeAsync() ?? ValueTask.CompletedTask;
}
