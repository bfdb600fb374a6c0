using System.Net;
using LiveOR.Support;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Privacy;

public sealed class NothingLeaksTests
{
    private const string Word = "pterodaustro";
    private const string Known = "Archaeolambda";

    private static readonly string[] Garbage =
    [
        "GET /{0} HTTP/9.9\r\n\r\n", "{0}\r\n\r\n", "GET /live/rehearsal HTTP/1.1\r\nHost: {0} {0}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n{0} {0}: {0}\r\n\r\n", "POST /api/procedures HTTP/1.1\r\nHost: a\r\nContent-Length: {0}\r\n\r\n",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_a_whole_run_took_in_stands_in_a_log_a_header_or_an_error()
    {
        var folder = ServerProcess.NewDataFolder();
        string output, token;
        List<string> told = [];
        await using (var server = await ServerProcess.StartAsync(
            Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0", "--LiveOR:KnownProxies", "127.0.0.1"))
        {
            var run = new WholeRun(server, Word, Known);
            var (staff, ear) = Eavesdropper.At(server);
            var (visitor, other) = Eavesdropper.At(server, cookies: false);
            Assert.Equal(HttpStatusCode.Redirect, (await staff.GetAsync(server.SignInLink, Cancel)).StatusCode);
            await staff.GetAsync(server.SignInLink, Cancel);
            await run.UseAsync(staff);
            Assert.True(OnDisk.Holds(folder, Word), "The word never came in.");
            var procedure = await staff.PrepareAsync();
            await run.MisuseAsync(staff, procedure);
            await run.MisuseAsync(visitor, null);
            told.AddRange(await run.MisuseHubAsync());
            foreach (var request in Garbage)
            {
                told.Add(await run.SendGarbageAsync(request));
            }

            await run.BreakAsync(staff, procedure);
            token = server.SignInLink.Split('/')[^1];
            output = server.Output;
            told.AddRange([.. ear.Heard, .. other.Heard]);
            Assert.True(ear.Errors > 50 && other.Errors > 50, "Too few errors were provoked to prove anything.");
        }

        var logs = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText));
        Assert.Contains("no such table", logs, StringComparison.Ordinal);
        told.AddRange(logs.Split('\n'));
        told.AddRange(output.Split('\n'));
        var leaks = told.SelectMany(each => (IEnumerable<string>)[.. Leaks(each, Word), .. Leaks(each, Known)]).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        Assert.DoesNotContain(token, string.Concat(told.Except(output.Split('\n'))), StringComparison.Ordinal);
        Assert.Equal(2, output.Split(token).Length);
        Assert.DoesNotContain("CfDJ8", logs + output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The words around it, and the status of the answer they stand in.</summary>
    private static IEnumerable<string> Leaks(string told, string word)
    {
        var at = told.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? []
            : [$"{told[..Math.Min(3, told.Length)]} … {told[Math.Max(0, at - 80)..Math.Min(told.Length, at + 60)]}"];
    }
}
