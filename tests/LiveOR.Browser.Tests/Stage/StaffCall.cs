using LiveOR.Support.Published;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A call to the server, and where to: every staff address of `who-may-call.spec.md`, and those that are open to everyone.</summary>
public sealed record StaffCall(string Method, string Path)
{
    private static readonly string[] Open =
    [
        "POST /sign-out", "POST /sign-in", "POST /sign-in/recover", "POST /invite/x", "POST /passkeys/options", "POST /passkeys/sign-in",
        "POST /passkeys/invite/x", "POST /rehearsal/x/api/_sim/faults", "POST /rehearsal/x/api/_sim/clock", "POST /rehearsal/x/bad-day",
        "POST /rehearsal/x/api/2/tweets", "POST /hubs/audience/negotiate?negotiateVersion=1", "GET /hubs/audience?id=x", "POST /hubs/audience?id=x",
        "DELETE /hubs/audience?id=x", "GET /connect/x/callback?code=c&state=s", "GET /invited", "GET /live/rehearsal/updates?after=0",
        "GET /live/rehearsal/feed.atom", "GET /live/rehearsal/calendar.ics", "GET /live/rehearsal/card.png", "GET /live/rehearsal/qr.svg", "GET /l/x", "GET /photos/x",
        "PATCH /api/procedures", "PUT /account", "GET /sign-in/x",
    ];

    public static IReadOnlyList<StaffCall> All(string procedure)
    {
        var table = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(PublishedApp.Artifacts)!, "tests/LiveOR.Web.Tests/Accounts/who-may-call.spec.md");
        var staff = File.ReadLines(table).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        return [.. staff.Concat(Open).Select(call => Read(call, procedure))];
    }

    private static StaffCall Read(string call, string procedure)
    {
        var path = call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            .Replace("/procedures/{id:guid}", $"/procedures/{procedure}", StringComparison.Ordinal)
            .Replace("{documentName:regex(^v1$)}", "v1", StringComparison.Ordinal);
        var filled = string.Join('/', path.Split('/').Select(part => part switch
        {
            _ when part.Contains(":guid", StringComparison.Ordinal) => $"{Guid.CreateVersion7()}",
            _ when part.StartsWith('{') => "x",
            _ => part,
        }));
        return new StaffCall(call.Split(' ')[0], filled);
    }
}
