using System.Diagnostics;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Accounts;
using LiveOR.Support;
using Microsoft.Data.Sqlite;

namespace LiveOR.Web.Tests.Accounts;

public sealed class AuditTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_staff_do_to_a_procedure_stands_in_the_record_in_its_order()
    {
        var procedure = await server.PrepareAsync();
        var draft = await server.Staff.SayAsync(procedure.Id, "Ports are in.");
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
        await server.Staff.PostJsonAsync($"/api/procedures/{procedure.Id}/updates/{draft}/amend", """{"text":"Three ports are in."}""");
        await server.Staff.MoveAsync(procedure.Id, "hold");
        await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{draft}", Cancel);

        var lines = await LinesAsync(server.Staff, procedure.Id);

        string[] expected =
            [AuditAction.ChangedStatus, AuditAction.Released, AuditAction.Amended, AuditAction.ChangedStatus, AuditAction.Retracted];
        Assert.Equal(expected, lines.Select(line => line.Action).Where(expected.Contains));
        Assert.Contains(lines, line => line.Action == AuditAction.Saw && line.By == "First account");
        Assert.DoesNotContain(lines, line => line.Detail.Values.Any(each => each.Contains("ports", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_record_is_taken_away_as_a_table_and_as_data_and_that_is_recorded_too()
    {
        var table = await server.Staff.GetStringAsync("/api/audit/export.csv", Cancel);
        var data = await server.Staff.GetFromJsonAsync<IReadOnlyList<AuditLine>>(
            "/api/audit/export.json", StaffJson.Default.Options, Cancel);

        Assert.StartsWith("number,at,by,procedure,action,target,detail,hash\r\n", table, StringComparison.Ordinal);
        Assert.Contains("\"signedIn\"", table, StringComparison.Ordinal);
        Assert.Equal("audit record as csv", data!.Last(line => line is { Action: AuditAction.Exported, Target: not "audit record as json" }).Target);
    }

    [Fact]
    public async Task Only_signed_in_staff_see_it()
    {
        foreach (var address in (string[])["", "/verify", "/export.csv", "/export.json"])
        {
            var answer = await server.Visitor.GetAsync($"/api/audit{address}", Cancel);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_command_says_that_an_untouched_record_holds_and_names_the_first_line_that_does_not()
    {
        var folder = ServerProcess.NewDataFolder();
        await using (var live = await ServerProcess.StartAsync(Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0"))
        {
            using var staff = await live.SignInAsync();
            var procedure = await staff.PrepareAsync();
            await staff.SayAsync(procedure.Id, "Ports are in.");
            await staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
            Assert.Null((await staff.GetFromJsonAsync("/api/audit/verify", StaffJson.Default.AuditCheck, Cancel))!.FirstBroken);
            Assert.Equal(0, (await VerifyAsync(folder)).Code);
            await live.StopAsync();
        }

        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Change(folder, """UPDATE "Audit" SET "By" = 'Nobody' WHERE "Number" = 2""")).Message, StringComparison.Ordinal);
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Change(folder, """DELETE FROM "Audit" """)).Message, StringComparison.Ordinal);

        Change(folder, """DROP TRIGGER "Audit_is_never_changed"; DROP TRIGGER "Audit_is_never_deleted" """);
        Change(folder, """DELETE FROM "Audit" WHERE "Number" = (SELECT MAX("Number") FROM "Audit")""");
        var cut = await VerifyAsync(folder);
        Assert.Equal(1, cut.Code);
        Assert.Contains("is missing or another now", cut.Words, StringComparison.Ordinal);

        Change(folder, """UPDATE "Audit" SET "By" = 'Nobody' WHERE "Number" = 2""");
        var changed = await VerifyAsync(folder);
        Assert.Equal(1, changed.Code);
        Assert.Contains("BROKEN at line 2.", changed.Words, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<AuditLine>> LinesAsync(HttpClient staff, Guid procedure) =>
        [.. (await staff.GetFromJsonAsync($"/api/audit?procedure={procedure}", StaffJson.Default.AuditSheet, Cancel))!.Lines.Reverse()];

    private static void Change(string folder, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "liveor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static async Task<(int Code, string Words)> VerifyAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Server.Application),
            ArgumentList = { Server.Application, "verify-audit", "--LiveOR:DataDirectory", folder },
        };
        using var process = Process.Start(start)!;
        var words = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, words);
    }
}
