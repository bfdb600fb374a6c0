using LiveOR.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Updates;

public sealed class HoldTests(Server server)
{
    [Fact]
    public async Task Nothing_leaves_while_on_hold_and_all_of_it_afterwards()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.MoveAsync(procedure.Id, "hold");
        await server.Staff.SayAsync(procedure.Id, "Said while on hold.");
        Assert.Single((await server.Staff.SheetAsync(procedure.Id)).Buffer);

        await server.Staff.MoveAsync(procedure.Id, "release");

        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
    }

    [Fact]
    public async Task A_stop_discards_what_has_not_left()
    {
        var procedure = await server.PrepareAsync(release: "buffered", delaySeconds: 3600);
        await server.Staff.SayAsync(procedure.Id, "This never leaves.");

        var answer = await server.Staff.MoveAsync(procedure.Id, "stop");

        Assert.True(answer.Stopped);
        var sheet = await server.Staff.SheetAsync(procedure.Id);
        Assert.Empty(sheet.Buffer);
        Assert.Empty(sheet.Texts());
    }

    [Fact]
    public async Task Nothing_leaves_after_a_hold_has_answered_and_the_order_is_kept_over_many_holds()
    {
        var procedure = await server.PrepareAsync();
        for (var round = 0; round < 6; round++)
        {
            var saying = SayManyAsync(procedure.Id, round);
            await server.Staff.MoveAsync(procedure.Id, "hold");
            var latest = (await server.Staff.SheetAsync(procedure.Id)).Latest;
            await saying;
            Assert.Equal(latest, (await server.Staff.SheetAsync(procedure.Id)).Latest);
            await server.Staff.MoveAsync(procedure.Id, "release");
        }

        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Buffer.Count == 0);

        Assert.Equal(Enumerable.Range(0, 6).SelectMany(round => Enumerable.Range(0, 10).Select(each => Text(round, each))), sheet.Texts());
        await OnDisk.AssertSoundAsync(server.DataFolder, procedure.Id);
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_releasing_leaves_each_update_either_public_or_gone()
    {
        var procedure = await server.PrepareAsync();
        var saying = SayManyAsync(procedure.Id, 0, tolerant: true);

        await server.Staff.MoveAsync(procedure.Id, "stop");
        var latest = (await server.Staff.SheetAsync(procedure.Id)).Latest;
        await saying;

        var sheet = await server.Staff.SheetAsync(procedure.Id);
        Assert.Equal((ProcedureStatus.Archived, latest, 0), (sheet.Status, sheet.Latest, sheet.Buffer.Count));
        await OnDisk.AssertSoundAsync(server.DataFolder, procedure.Id);
    }

    private async Task SayManyAsync(Guid procedure, int round, bool tolerant = false)
    {
        for (var each = 0; each < 10; each++)
        {
            using var answer = await server.Staff.SayAsync(procedure, Guid.CreateVersion7(), new { text = Text(round, each), key = false });
            Assert.True(tolerant || answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        }
    }

    private static string Text(int round, int each) => $"Sentence {each} of round {round}.";
}
