using System.Globalization;
using System.Security.Cryptography;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>A third of all answers are faulty, a relay dies at one hook in twenty, posts can be read a minute late: every
/// thread stands as it was said. LIVEOR_FAULT_SEED repeats a run, LIVEOR_FAULT_THREADS makes it larger.</summary>
public sealed class FaultRunTests(ITestOutputHelper output)
{
    private const int Usual = 20;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_thread_stands_once_in_order_whatever_the_network_and_the_server_go_through(bool duplicateRule)
    {
        var seed = Setting("LIVEOR_FAULT_SEED") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var threads = Setting("LIVEOR_FAULT_THREADS") ?? Usual;
        output.WriteLine($"seed {seed}, {threads} threads of {FaultRun.Posts} posts, duplicate rule {(duplicateRule ? "on" : "off")}");
        await using var run = await FaultRun.StartAsync(seed, duplicateRule);

        await run.PostAsync(threads);

        var figures = await run.JudgeAsync();
        output.WriteLine($"{figures}; deaths {run.Deaths}, questions answered {run.Questions}");
        Console.WriteLine($"Fault run, seed {seed}, duplicate rule {duplicateRule}: {figures}; deaths {run.Deaths}, questions {run.Questions}");
        Assert.Equal(new FaultFigures(threads, threads, 0, 0, 0, threads * FaultRun.Posts), figures);
        Assert.True(run.Deaths > threads, "Hardly anybody died: the hooks do not strike.");
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
