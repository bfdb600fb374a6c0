using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Procedures.Profiles;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures;

/// <summary>What must be right in a request before a procedure is made of it, and what its kind prescribes.</summary>
public sealed class PreparationRules(
    CurrentShelf shelf, ProfileShelf profiles, IMirrors mirrors, IOptionsMonitor<LiveOROptions> options, TimeProvider time)
{
    private const int MaximumTitle = 120;
    private const int MaximumDelaySeconds = 3600;
    private const int MaximumReason = 300;

    /// <summary>Field names and what is wrong with each; empty when all is well.</summary>
    public Dictionary<string, string> Errors(NewProcedure request, Playbook? playbook)
    {
        var errors = new Dictionary<string, string?>
        {
            ["playbook"] = PlaybookError(request, playbook),
            ["profile"] = ProfileError(request),
            ["title"] = WordsError(request.Title, MaximumTitle),
            ["delaySeconds"] = DelayError(request),
            ["release"] = ReleaseError(request, playbook),
            ["hashtags"] = Hashtags.Error(Hashtags.Read(request.Hashtags ?? [])),
            ["mirrors"] = MirrorError(request),
            ["team"] = TeamRules.Error(request.Team ?? []),
            ["overrideReason"] = WordsError(request.OverrideReason, MaximumReason),
        };
        var consent = request.Consent is { } record ? ConsentRules.Check(record, Today) : new Dictionary<string, string>();
        return errors.Where(error => error.Value is not null).ToDictionary(error => error.Key, error => error.Value!)
            .Concat(consent).ToDictionary();
    }

    public static ReleasePolicy Policy(NewProcedure request, Playbook playbook)
    {
        var usual = ReleasePolicy.For(playbook.Specialty, request.Rehearsal ?? false, request.Access);
        return usual with { Release = request.Release ?? usual.Release };
    }

    /// <summary>A rehearsal protects nobody, so the standard serves it where none can be read.</summary>
    public JurisdictionProfile ProfileOf(NewProcedure request) =>
        profiles.Profiles.GetValueOrDefault(request.Profile ?? options.CurrentValue.Profile) ?? JurisdictionProfile.Standard;

    public int Minimum(NewProcedure request) => request.Rehearsal == true
        ? 0
        : Math.Max(options.CurrentValue.MinimumDelaySeconds, ProfileOf(request).MinimumDelaySeconds);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private string? PlaybookError(NewProcedure request, Playbook? playbook) => (playbook, request.Playbook) switch
    {
        (not null, _) => null,
        (_, null) => "Name the playbook.",
        _ => $"There is no such playbook. At hand: {string.Join(", ", shelf.Now.Playbooks.Keys.Order(StringComparer.Ordinal))}.",
    };

    private string? ProfileError(NewProcedure request)
    {
        var asked = request.Profile ?? options.CurrentValue.Profile;
        return profiles.Profiles.ContainsKey(asked) || (request.Profile is null && request.Rehearsal == true)
            ? null
            : "There is no profile of that name that could be read. At hand: "
                + $"{string.Join(", ", profiles.Profiles.Keys.Order(StringComparer.Ordinal))}.";
    }

    private static string? WordsError(string? words, int most) => words switch
    {
        _ when words?.Trim().Length > most => $"At most {most} characters.",
        _ when words?.Any(char.IsControl) == true => "It holds control characters that cannot be shown. Remove them.",
        _ => null,
    };

    private string? DelayError(NewProcedure request) =>
        request.DelaySeconds is { } delay && (delay < Minimum(request) || delay > MaximumDelaySeconds)
            ? $"Between {Minimum(request)} and {MaximumDelaySeconds} seconds."
            : null;

    private string? ReleaseError(NewProcedure request, Playbook? playbook) =>
        playbook is not null && Policy(request, playbook) is { Release: ReleaseMode.Live }
        && Minimum(request) > options.CurrentValue.UndoSeconds
            ? $"Updates leave after {Minimum(request)} seconds at the earliest here. Choose buffered."
            : null;

    private string? MirrorError(NewProcedure request)
    {
        var connected = request.Rehearsal == true ? mirrors.Names : mirrors.ConnectedNames;
        return ((request.Mirrors ?? []).All(connected.Contains), connected.Count) switch
        {
            (true, _) => null,
            (_, 0) => "No mirror is connected: leave mirrors empty, or ask an administrator to connect one.",
            _ => $"Only connected mirrors can be chosen: {string.Join(", ", connected)}.",
        };
    }
}
