using System.Net;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures;

public sealed class ConsentEndsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_procedure_whose_permission_ended_is_put_on_hold_and_goes_on_only_with_another()
    {
        var folder = ServerProcess.NewDataFolder();
        Guid id;
        await using (var first = await ServerProcess.StartAsync(Server.Application, folder))
        {
            using var staff = await first.SignInAsync();
            id = await staff.PrepareRealAsync("text", "x", "archive");
            await staff.GoLiveAloneAsync(id);
        }

        await EndAsync(folder, id);
        await using (var second = await ServerProcess.StartAsync(Server.Application, folder))
        {
            using var staff = await second.SignInAsync();
            var held = await staff.SheetWhenAsync(id, each => each.Status == ProcedureStatus.OnHold);

            Assert.Contains("ended on", held.StatusReason, StringComparison.Ordinal);
            var refused = await staff.PostAsync($"/api/procedures/{id}/release", null, Cancel);
            Assert.Contains(
                "ended on", (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString(),
                StringComparison.Ordinal);

            var renewed = await staff.PutAsync(
                $"/api/procedures/{id}/consent", new StringContent(Real.Consent, System.Text.Encoding.UTF8, "application/json"), Cancel);
            Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
            Assert.Equal(ProcedureStatus.Live, (await staff.MoveAsync(id, "release")).Status);
            Assert.Null((await staff.SheetAsync(id)).StatusReason);
            await second.KillAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task EndAsync(string folder, Guid id)
    {
        await using var db = OnDisk.Open(folder);
        var procedure = await db.Procedures.FindAsync([new ProcedureId(id)], Cancel);
        db.Entry(procedure!).CurrentValues.SetValues(procedure! with
        {
            Consent = procedure.Consent! with { ExpiresOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1) },
        });
        await db.SaveChangesAsync(Cancel);
    }
}
