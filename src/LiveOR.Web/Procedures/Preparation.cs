using System.Globalization;
using System.Security.Cryptography;
using LiveOR.Accounts;
using LiveOR.Client.Procedures;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Makes a procedure of what was asked for, with the defaults of its kind for what was not.</summary>
public sealed class Preparation(
    CurrentShelf shelf, PreparationRules rules, PrivacyGuard guard, AuditTrail audit, IDbContextFactory<LiveORDbContext> databases,
    TimeProvider time)
{
    public async Task<Prepared> PrepareAsync(NewProcedure request, string by, CancellationToken cancellationToken)
    {
        var playbook = request.Playbook is { } id ? shelf.Now.Playbooks.GetValueOrDefault(id) : null;
        if (rules.Errors(request, playbook) is { Count: > 0 } errors)
        {
            return new Prepared.Invalid(errors);
        }

        var procedure = Build(request, playbook!, by);
        return Objection(request, procedure, playbook!) ?? new Prepared.Done(await StoreAsync(
            await IsTakenAsync(procedure.Slug, cancellationToken) ? Build(request, playbook!, by, longer: true) : procedure,
            cancellationToken));
    }

    /// <summary>The procedure and the lines about it in the audit record are one transaction.</summary>
    public async Task<Procedure> StoreAsync(Procedure procedure, CancellationToken cancellationToken, StoredScript? script = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Procedures.Add(procedure);
        db.Scripts.AddRange(script is null ? [] : [script]);
        await audit.AppendAsync(db, [.. Notes(procedure)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return procedure;
    }

    /// <summary>Four letters set a public address apart from most others of the same title; <paramref name="longer"/> settles
    /// the rest.</summary>
    public Procedure Build(NewProcedure request, Playbook playbook, string by, string? slug = null, bool longer = false)
    {
        var rehearsal = request.Rehearsal ?? false;
        var policy = PreparationRules.Policy(request, playbook);
        var title = string.IsNullOrWhiteSpace(request.Title) ? playbook.Title : request.Title.Trim();
        var code = Slug.Code(RandomNumberGenerator.GetBytes(4));
        var suffix = policy.Access == Access.Public && !longer ? code : Slug.Code(RandomNumberGenerator.GetBytes(Slug.UnguessableLetters));
        var procedure = new Procedure
        {
            Id = ProcedureId.New(),
            Slug = slug ?? Slug.Of(title, suffix),
            Title = title,
            PlaybookId = playbook.Id,
            PlaybookSource = PlaybookSnapshot.Of(playbook),
            Access = policy.Access,
            Release = policy.Release,
            DelaySeconds = DelayFor(request, playbook, policy),
            Mirrors = MirrorsFor(request, policy, rehearsal),
            Rehearsal = rehearsal,
            Hashtags = Hashtags.Read(request.Hashtags ?? (playbook.Hashtag is { } tag ? [tag] : [])),
            ManyLinks = request.ManyLinks ?? false,
            Consent = request.Consent,
            ShortCode = code.ToUpperInvariant(),
            CreatedBy = by,
            CreatedAt = time.GetUtcNow(),
        };
        return procedure with { Safeguards = SafeguardsFor(request, procedure, playbook) };
    }

    /// <summary>Why the procedure cannot be made like this; null when it can.</summary>
    private Prepared? Objection(NewProcedure request, Procedure procedure, Playbook playbook)
    {
        if (RuleBroken(procedure, playbook) is { } rule && string.IsNullOrWhiteSpace(request.OverrideReason))
        {
            return new Prepared.RuleStands(rule);
        }

        if (procedure.Hashtags.FirstOrDefault(tag => guard.Inspect(Hashtags.Spoken(tag)) is Verdict.Held) is { } revealing)
        {
            return new Prepared.Invalid(new Dictionary<string, string>
            {
                ["hashtags"] = $"“#{revealing}” may identify someone. Choose another.",
            });
        }

        return guard.Inspect(procedure.Title) is { Findings: { Count: > 0 } found }
            ? new Prepared.Revealing("title", found)
            : guard.Inspect(request.OverrideReason ?? "") is { Findings: { Count: > 0 } said }
                ? new Prepared.Revealing("reason", said)
                : null;
    }

    private static SpecialtyRule? RuleBroken(Procedure procedure, Playbook playbook) =>
        !procedure.Rehearsal && SpecialtyRule.For(playbook.Specialty) is { } rule
        && !rule.Allows(procedure.Access, procedure.Release, [.. procedure.Mirrors])
            ? rule
            : null;

    private Safeguards SafeguardsFor(NewProcedure request, Procedure procedure, Playbook playbook) => new()
    {
        Profile = rules.ProfileOf(request),
        Team = TeamRules.Read(request.Team),
        Override = RuleBroken(procedure, playbook) is { } rule && request.OverrideReason is { } reason
            ? new PolicyOverride(rule.Words, reason.Trim(), procedure.CreatedBy, procedure.CreatedAt)
            : null,
    };

    private static IEnumerable<AuditNote> Notes(Procedure procedure)
    {
        yield return new AuditNote(procedure.CreatedBy, AuditAction.Prepared, procedure.Id, Detail: new Dictionary<string, string>
        {
            ["playbook"] = procedure.PlaybookId,
            ["rehearsal"] = procedure.Rehearsal ? "yes" : "no",
            ["access"] = $"{procedure.Access}",
            ["release"] = $"{procedure.Release}",
            ["delaySeconds"] = procedure.DelaySeconds.ToString(CultureInfo.InvariantCulture),
            ["mirrors"] = string.Join(", ", procedure.Mirrors),
            ["profile"] = procedure.Safeguards?.Profile.Id ?? "",
            ["consent"] = procedure.Consent is null ? "none yet" : "recorded",
        });
        if (procedure.Safeguards?.Override is { } aside)
        {
            yield return new AuditNote(procedure.CreatedBy, AuditAction.SetRuleAside, procedure.Id, Detail: new Dictionary<string, string>
            {
                ["rule"] = aside.Rule,
                ["reason"] = aside.Reason,
            });
        }
    }

    private async Task<bool> IsTakenAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Procedures.AnyAsync(each => each.Slug == slug, cancellationToken);
    }

    private int DelayFor(NewProcedure request, Playbook playbook, ReleasePolicy policy)
    {
        var usual = ReleasePolicy.For(playbook.Specialty, request.Rehearsal ?? false, request.Access);
        var delay = request.DelaySeconds
            ?? (usual.Release == policy.Release ? usual.DelaySeconds : ReleasePolicy.DelayFor(usual.Access));
        return policy.Release == ReleaseMode.Buffered ? Math.Max(delay, rules.Minimum(request)) : 0;
    }

    /// <summary>A rehearsal is mirrored unless asked otherwise; professionals' procedures never are.</summary>
    private static IReadOnlyList<string> MirrorsFor(NewProcedure request, ReleasePolicy policy, bool rehearsal) =>
        policy.Access == Access.Professional
            ? []
            : [.. (request.Mirrors ?? (rehearsal ? ["x"] : [])).Distinct()];
}
