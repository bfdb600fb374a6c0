using System.Text.Json.Nodes;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures.Review;

/// <summary>An entry as it would be if the guard had known less when it left: its words are put into the database past the server.</summary>
internal static class Rewritten
{
    public static async Task Async(ReviewDesk desk, Guid procedure, long number, string text)
    {
        await using var db = OnDisk.Open(desk.DataFolder);
        var entry = await db.Journal.FindAsync([new ProcedureId(procedure), number], TestContext.Current.CancellationToken);
        var payload = JsonNode.Parse(entry!.Payload!)!;
        payload["text"] = text;
        db.Entry(entry).Property(each => each.Payload).CurrentValue = System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
