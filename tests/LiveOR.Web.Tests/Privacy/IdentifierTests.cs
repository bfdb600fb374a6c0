using System.Net;
using System.Net.Http.Json;
using LiveOR.Client.Privacy;
using LiveOR.Privacy;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Privacy;

public sealed class IdentifierTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_name_is_held_in_updates_corrections_and_inspections_and_kept_nowhere_as_words()
    {
        var procedure = await server.PrepareAsync();
        await RegisterAsync(procedure.Id, "name", "Ottoline Wrenhollow");

        var refused = await server.Staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = "Wrenholow is asleep." });
        var warned = await server.Staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(), new { text = "All is well with Wrenhollow.", acknowledge = true });
        var inspected = await server.Staff.PostAsJsonAsync(
            "/api/guard/inspect", new { text = "well done wrenhollow", procedureId = procedure.Id }, Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        Assert.Contains("\"held\"", await inspected.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.False(OnDisk.Holds(server.DataFolder, "Wrenhollow"));
        Assert.False(OnDisk.Holds(server.DataFolder, "wrenhollow"));
    }

    [Fact]
    public async Task A_number_split_over_two_updates_is_held()
    {
        var procedure = await server.PrepareAsync();
        await RegisterAsync(procedure.Id, "number", "48151623");
        await server.Staff.SayAsync(procedure.Id, "The counter says 4815");

        var second = await server.Staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = "1623 and we go on." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
    }

    [Fact]
    public async Task What_is_public_already_is_named_when_an_identifier_is_registered()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.SayAsync(procedure.Id, "A word of thanks to quillfeather.");
        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);

        var added = await RegisterAsync(procedure.Id, "relative", "Quillfeather");

        Assert.Equal([sheet.Latest], added.Said);
    }

    [Fact]
    public async Task The_list_says_that_something_is_registered_and_can_be_shortened()
    {
        var procedure = await server.PrepareAsync();
        var added = await RegisterAsync(procedure.Id, "name", "Ottoline Quillfeather");
        Assert.Equal([(added.Item, KnownIdentifierKind.Name)], await ListAsync(procedure.Id));

        await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/identifiers/{added.Item}", Cancel);

        Assert.Empty(await ListAsync(procedure.Id));
        await server.Staff.SayAsync(procedure.Id, "quillfeather");
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
    }

    [Fact]
    public async Task The_list_is_deleted_when_the_procedure_is_archived_and_none_can_be_added_then()
    {
        var procedure = await server.PrepareAsync();
        await RegisterAsync(procedure.Id, "name", "Ottoline Quillfeather");

        await server.Staff.MoveAsync(procedure.Id, "conclude");
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Status == LiveOR.Procedures.ProcedureStatus.Archived);

        Assert.Empty(await ListAsync(procedure.Id));
        var late = await server.Staff.PostAsJsonAsync(
            $"/api/procedures/{procedure.Id}/identifiers", new { kind = "name", text = "Quillfeather" }, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("number", "1")]
    [InlineData("date", "yesterday")]
    [InlineData("phone", "12")]
    public async Task What_could_never_be_found_is_refused_with_words(string kind, string text)
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.PostAsJsonAsync($"/api/procedures/{procedure.Id}/identifiers", new { kind, text }, Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<IdentifierAdded> RegisterAsync(Guid id, string kind, string text)
    {
        var answer = await server.Staff.PostAsJsonAsync($"/api/procedures/{id}/identifiers", new { kind, text }, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(Client.StaffJson.Default.IdentifierAdded, Cancel))!;
    }

    private async Task<IEnumerable<(int, KnownIdentifierKind)>> ListAsync(Guid id) =>
        (await server.Staff.GetFromJsonAsync(
            $"/api/procedures/{id}/identifiers", Client.StaffJson.Default.IReadOnlyListIdentifierItem, Cancel))!
        .Select(each => (each.Item, each.Kind));
}
