using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Catalogue;

/// <summary>Archives to find, and the list as somebody without script reads it.</summary>
internal static class Shelf
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Procedure> ArchiveAsync(
        this SeededHost host, string slug, string title, string said, Playbook? playbook = null, Access access = Access.Public)
    {
        var procedure = await host.PrepareAsync(Narrated.Procedure(slug, access, title: title, playbook: playbook));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        await host.SayAsync(procedure, said, "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 780);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 900);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 900);
        return procedure;
    }

    public static Task<string> SeekAsync(this SeededHost host, string words, string more = "") =>
        host.Http.GetStringAsync($"/archive?q={Uri.EscapeDataString(words)}{more}", Cancel);

    /// <summary>Asks until the page is as expected; fails after a minute, which is long on any machine.</summary>
    public static async Task<string> UntilAsync(this SeededHost host, string address, Func<string, bool> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var page = await host.Http.GetStringAsync(address, Cancel);
            if (expected(page))
            {
                return page;
            }

            Assert.False(limit.IsCancellationRequested, $"{address} did not become as expected.");
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, Cancel);
        }
    }
}
