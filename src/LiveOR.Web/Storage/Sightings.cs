using System.Collections.Concurrent;
using LiveOR.Accounts;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Who saw what is not public. A console asks every few seconds; the record says it once in half an hour.</summary>
public sealed class Sightings(AuditTrail audit, TimeProvider time)
{
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(30);
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string By, ProcedureId? Procedure, string What), DateTimeOffset> seen = new();

    public async Task SawAsync(string by, ProcedureId? procedure, string what, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var key = (by, procedure, what);
        if (seen.TryGetValue(key, out var last) && now - last < Once)
        {
            return;
        }

        if (seen.Count >= MostRemembered)
        {
            seen.Clear();
        }

        seen[key] = now;
        await audit.RecordAsync(new AuditNote(by, AuditAction.Saw, procedure, what), cancellationToken);
    }
}
