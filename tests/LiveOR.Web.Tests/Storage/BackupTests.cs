using System.Net;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("liveor-backup-").FullName;
    private Guid photo;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(root, "data");

    private string Backup => Path.Combine(root, "backup");

    private string Restored => Path.Combine(root, "restored");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_backup_taken_while_narrating_restores_all_that_was_accepted_before_it_began()
    {
        await using var narrator = new KilledNarrator(Data, 3, PrepareWithPictureAsync);
        await narrator.StartAsync();
        var picture = await narrator.Staff.GetByteArrayAsync($"/photos/{photo}", Cancel);
        var narrating = narrator.NarrateUntilGoneAsync();
        await AcceptedAsync(narrator, 20);
        var before = narrator.Accepted.Count;
        var (code, words) = await ProgramCommand.RunAsync(Data, "backup", Backup);
        var after = narrator.Accepted.Count;
        await AcceptedAsync(narrator, after + 5);
        await narrator.KillAsync();
        await narrating;

        Assert.True(code == 0, words);
        Assert.All(
            Directory.EnumerateFiles(Backup, "*", SearchOption.AllDirectories),
            file => Assert.True(
                OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
        Assert.True(after > before, "Nobody narrated while the backup was taken.");
        (code, words) = await ProgramCommand.RunAsync(Restored, "restore", Backup);
        Assert.True(code == 0, words);
        Assert.Contains("lines hold", words, StringComparison.Ordinal);
        await using var server = await ServerProcess.StartAsync(Server.Application, Restored, 0, "--LiveOR:UndoSeconds", "0");
        using var staff = await server.SignInAsync();
        var texts = (await staff.SheetWhenAsync(narrator.Procedure.Id, each => each.Buffer.Count == 0)).Texts().Skip(1).ToList();
        Assert.InRange(texts.Count, before, narrator.Accepted.Count);
        Assert.Equal(narrator.Texts.Take(texts.Count), texts);
        await OnDisk.AssertSoundAsync(Restored, narrator.Procedure.Id);
        Assert.Equal(picture, await staff.GetByteArrayAsync($"/photos/{photo}", Cancel));
        Assert.Equal(0, (await ProgramCommand.RunAsync(Restored, "verify-audit")).Code);
        TestContext.Current.SendDiagnosticMessage($"{before} accepted before the backup, {after} after it, {texts.Count} restored.");
    }

    [Fact]
    public async Task A_backup_that_was_tampered_with_is_refused_and_the_file_named()
    {
        await NarrateAndBackUpAsync();
        foreach (var file in Directory.EnumerateFiles(Backup, "*", SearchOption.AllDirectories)
            .Where(each => Path.GetFileName(each) != "manifest.json"))
        {
            var name = Path.GetRelativePath(Backup, file);
            var bytes = await File.ReadAllBytesAsync(file, Cancel);
            await File.WriteAllBytesAsync(file, bytes is [.. var front, var last] ? [.. front, (byte)(last ^ 1)] : [0], Cancel);
            await AssertRefusedAsync($"{name} is not as it was written");
            await File.WriteAllBytesAsync(file, bytes, Cancel);
        }

        File.Move(Path.Combine(Backup, "liveor.db"), Path.Combine(root, "away"));
        await AssertRefusedAsync("liveor.db is missing");
        File.Move(Path.Combine(root, "away"), Path.Combine(Backup, "liveor.db"));

        var manifest = Path.Combine(Backup, "manifest.json");
        var words = await File.ReadAllTextAsync(manifest, Cancel);
        await File.WriteAllTextAsync(manifest, words[..^3], Cancel);
        await AssertRefusedAsync("manifest.json cannot be read");
        await File.WriteAllTextAsync(manifest, words.Replace("keys/audit.key", "../data/keys/audit.key", StringComparison.Ordinal), Cancel);
        await AssertRefusedAsync("does not name keys/audit.key");
        await File.WriteAllTextAsync(
            manifest, words.Replace("\"migration\": \"", "\"migration\": \"9", StringComparison.Ordinal), Cancel);
        await AssertRefusedAsync("was made by a newer LiveOR");
        File.Delete(manifest);
        await AssertRefusedAsync("is no finished backup");

        await File.WriteAllTextAsync(manifest, words, Cancel);
        Assert.Equal(0, (await ProgramCommand.RunAsync(Restored, "restore", Backup)).Code);
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_no_folder_in_use_is_restored_into()
    {
        await using (await ServerProcess.StartAsync(Server.Application, Data))
        {
            Assert.Equal(0, (await ProgramCommand.RunAsync(Data, "backup", Backup)).Code);
            await AssertSaidAsync(Data, "backup", Backup, "is not empty");
            await AssertSaidAsync(Data, "backup", Path.Combine(Data, "backup"), "is inside the data folder");
            await AssertSaidAsync(Data, "restore", Backup, "Another LiveOR is running");
        }

        await AssertSaidAsync(Data, "restore", Backup, "is not empty, and nothing is overwritten");
        await AssertSaidAsync(Path.Combine(root, "none"), "backup", Path.Combine(root, "other"), "There is no folder");
        Assert.Equal(1, (await ProgramCommand.RunAsync(Data, "backup")).Code);
    }

    [Fact]
    public async Task The_mirrors_of_a_real_procedure_that_was_not_over_wait_for_a_person_after_a_restore()
    {
        Procedure real;
        await using (var store = await Store.OpenAsync(Data))
        {
            real = await MirroredAsync(store, rehearsal: false);
            await MirroredAsync(store, rehearsal: true);
        }

        Assert.Equal(0, (await ProgramCommand.RunAsync(Data, "backup", Backup)).Code);
        var (code, words) = await ProgramCommand.RunAsync(Restored, "restore", Backup);

        Assert.True(code == 0, words);
        Assert.Contains($"{real.Slug} was not over. Its mirrors are paused", words, StringComparison.Ordinal);
        await using var db = OnDisk.Open(Restored);
        var paused = Assert.Single(await db.Threads.ToListAsync(Cancel));
        Assert.Equal((real.Id, "x", true), (paused.ProcedureId, paused.Mirror, paused.PausedAt is not null));
    }

    [Fact]
    public async Task No_server_starts_on_half_of_a_backup()
    {
        Directory.CreateDirectory(Path.Combine(Data, "unfinished-restore"));
        var (code, words) = await ProgramCommand.RunAsync(Data, "--urls", "http://127.0.0.1:0");

        Assert.NotEqual(0, code);
        Assert.Contains("did not come to its end", words, StringComparison.Ordinal);
    }

    private static async Task<Procedure> MirroredAsync(Store store, bool rehearsal)
    {
        var procedure = await store.LiveAsync(rehearsal) with { Mirrors = ["x"] };
        await store.Journals.WriteAsync(procedure.Id, session =>
        {
            session.Change(procedure);
            return Task.FromResult(session);
        }, Cancel);
        return procedure;
    }

    private async Task<ProcedureCreated> PrepareWithPictureAsync(HttpClient staff)
    {
        var procedure = await staff.PrepareAsync();
        photo = (await staff.AddPhotoAsync(procedure.Id)).Id;
        var said = await staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(), new { type = "photo", text = "As it looks.", photos = (string[])[$"{photo}"] });
        Assert.Equal(HttpStatusCode.Accepted, said.StatusCode);
        await staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
        return procedure;
    }

    private static async Task AcceptedAsync(KilledNarrator narrator, int count)
    {
        while (narrator.Accepted.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        }
    }

    private async Task NarrateAndBackUpAsync()
    {
        await using var narrator = new KilledNarrator(Data, 1, PrepareWithPictureAsync);
        await narrator.StartAsync();
        Assert.Equal(0, (await ProgramCommand.RunAsync(Data, "backup", Backup)).Code);
    }

    private Task AssertRefusedAsync(string why) => AssertSaidAsync(Restored, "restore", Backup, why);

    private static async Task AssertSaidAsync(string data, string command, string folder, string why)
    {
        var (code, words) = await ProgramCommand.RunAsync(data, command, folder);
        Assert.Equal(1, code);
        Assert.Contains(why, words, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data, "unfinished-restore")));
    }
}
