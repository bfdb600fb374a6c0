using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What is registered as identifying each procedure's patient. The database holds digests; their key stands outside it
/// and differs from procedure to procedure, so no two lists can be compared.</summary>
public sealed class IdentifierList(DataFolder folder)
{
    private const int DigestBytes = 16;

    private readonly byte[] master = folder.Secret("identifiers");
    private readonly ConcurrentDictionary<ProcedureId, KnownForms> lists = new();

    /// <summary>The rule that finds them; null where none is registered.</summary>
    public async Task<IPrivacyRule?> RuleAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        if (!lists.TryGetValue(id, out var forms))
        {
            var rows = await db.KnownIdentifiers.AsNoTracking()
                .Where(each => each.ProcedureId == id).ToListAsync(cancellationToken);
            forms = new KnownForms(rows, form => Digest(id, form));
            lists[id] = forms;
        }

        return forms.Rule;
    }

    /// <summary>The rows that register one identifier.</summary>
    public IReadOnlyList<KnownIdentifier> Rows(ProcedureId id, int item, KnownIdentifierKind kind, string text, Playbook playbook)
    {
        var spoken = PlaybookWords.Of(playbook);
        return [.. KnownIdentifierForms.Of(kind, text, spoken.Contains).Select(form => new KnownIdentifier(id, item, kind, Digest(id, form)))];
    }

    /// <summary>The procedure is over: what identifies its patient is no longer needed.</summary>
    internal async Task DeleteAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        await db.KnownIdentifiers.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        Forget(id);
    }

    /// <summary>After a change is committed, the list is read again.</summary>
    public void Forget(ProcedureId id) => lists.TryRemove(id, out _);

    private string Digest(ProcedureId id, string form)
    {
        var key = HMACSHA256.HashData(master, id.Value.ToByteArray());
        return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(form))[..DigestBytes]);
    }
}
