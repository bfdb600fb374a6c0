using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Archive.Arriving;

public sealed class ImportOverHttpTests(Server server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("liveor-import-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, InlineData("/archive/{0}/export.zip"), InlineData("/api/archive/{0}/export.zip")]
    public async Task Either_copy_goes_to_another_server_and_leaves_it_as_the_same_bytes(string address)
    {
        var slug = await ArchivedAsync();
        var pack = await server.Staff.GetByteArrayAsync(At(address, slug), Cancel);
        await using var elsewhere = await ServerProcess.StartAsync(Server.Application, null, 0);
        using var staff = await elsewhere.SignInAsync();

        var said = await ReadAsync(await SendAsync(staff, "/api/archive/import/look", pack));
        var done = await ReadAsync(await SendAsync(staff, "/api/archive/import", pack));
        var again = await ReadAsync(await SendAsync(staff, "/api/archive/import", pack));

        Assert.Equal(("new", false, address.StartsWith("/archive", StringComparison.Ordinal)), (said.Standing, said.Done, said.ForReaders));
        Assert.Equal((slug, true), (done.Slug, done.Done));
        Assert.Equal(("same", false), (again.Standing, again.Done));
        Assert.Equal(pack, await staff.GetByteArrayAsync(At(address, slug), Cancel));
        await OnDisk.AssertSoundAsync(elsewhere.DataFolder, done.Id);
        Assert.Equal(ProcedureStatus.Archived, (await staff.SheetAsync(done.Id)).Status);
        await elsewhere.StopAsync();
        Assert.Equal(0, (await ProgramCommand.RunAsync(elsewhere.DataFolder, "verify-audit")).Code);
    }

    [Fact]
    public async Task A_broken_file_is_refused_in_words_and_leaves_nothing()
    {
        var pack = await server.Visitor.GetByteArrayAsync(At("/archive/{0}/export.zip", await ArchivedAsync()), Cancel);
        pack[^40] ^= 4;
        await using var elsewhere = await ServerProcess.StartAsync(Server.Application, null, 0);
        using var staff = await elsewhere.SignInAsync();

        var problem = await (await SendAsync(staff, "/api/archive/import", pack)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("table of contents", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain((await staff.GetStringAsync("/archive", Cancel)), "a-rehearsed-operation");
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind_and_the_next_one_is_taken()
    {
        var slug = await ArchivedAsync();
        var pack = await server.Visitor.GetByteArrayAsync(At("/archive/{0}/export.zip", slug), Cancel);
        await using var elsewhere = await ServerProcess.StartAsync(Server.Application, null, 0);
        using var staff = await elsewhere.SignInAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => staff.PostAsync("/api/archive/import", new BrokenOff(pack), Cancel));
        Assert.DoesNotContain(slug, await staff.GetStringAsync("/archive", Cancel));

        HttpResponseMessage next;
        do
        {
            next = await SendAsync(staff, "/api/archive/import", pack);
        }
        while (next.StatusCode == HttpStatusCode.Conflict);

        Assert.True((await ReadAsync(next)).Done);
        await elsewhere.StopAsync();
        var logs = Directory.EnumerateFiles(Path.Combine(elsewhere.DataFolder, "logs")).Select(File.ReadAllText);
        Assert.DoesNotContain(logs, log => log.Contains("[ERR]", StringComparison.Ordinal) || log.Contains("Unhandled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_commands_check_a_file_name_what_was_changed_and_take_it_in()
    {
        var slug = await ArchivedAsync();
        var pack = await server.Visitor.GetByteArrayAsync(At("/archive/{0}/export.zip", slug), Cancel);
        var (file, broken, data) = (Path.Combine(folder, "a.zip"), Path.Combine(folder, "b.zip"), Path.Combine(folder, "data"));
        await File.WriteAllBytesAsync(file, pack, Cancel);
        pack[pack.AsSpan().IndexOf("# A rehearsed operation"u8)] ^= 1;
        await File.WriteAllBytesAsync(broken, pack, Cancel);

        var (good, holds) = await ProgramCommand.RunBareAsync("verify-export", file);
        var (bad, named) = await ProgramCommand.RunBareAsync("verify-export", broken);
        var (refused, why) = await ProgramCommand.RunAsync(data, "import", broken);
        var (taken, words) = await ProgramCommand.RunAsync(data, "import", file);
        var (again, same) = await ProgramCommand.RunAsync(data, "import", file);

        Assert.True(good == 0 && holds.Contains("hold", StringComparison.Ordinal), holds);
        Assert.True(bad == 1 && named.Contains("archive.md was changed.", StringComparison.Ordinal), named);
        Assert.True(refused == 1 && why.Contains("archive.md was changed.", StringComparison.Ordinal), why);
        Assert.True(taken == 0 && words.Contains($"/archive/{slug}", StringComparison.Ordinal), words);
        Assert.True(again == 0 && same.Contains("Nothing was changed", StringComparison.Ordinal), same);
    }

    private async Task<string> ArchivedAsync()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.SayAsync(procedure.Id, "The camera is in.", "access");
        await server.Staff.SayAsync(procedure.Id, "Two structures enter it.", "cvs");
        await server.Staff.SheetWhenAsync(procedure.Id, sheet => sheet.Texts().Count == 2);
        await server.Staff.MoveAsync(procedure.Id, "conclude");
        return procedure.Slug;
    }

    private static string At(string address, string slug) => address.Replace("{0}", slug, StringComparison.Ordinal);

    private static Task<HttpResponseMessage> SendAsync(HttpClient staff, string address, byte[] pack) => staff.PostAsync(
        address, new ByteArrayContent(pack) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } }, Cancel);

    private static async Task<ImportSheet> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ImportSheet, Cancel))!;
    }

    /// <summary>Sends half of what it says it will, and then no more.</summary>
    private sealed class BrokenOff(byte[] pack) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(pack.AsMemory(0, pack.Length / 2), Cancel);
            await stream.FlushAsync(Cancel);
            throw new IOException("The network is gone.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = pack.Length;
            return true;
        }
    }
}
