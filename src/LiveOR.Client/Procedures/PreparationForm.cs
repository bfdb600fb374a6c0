using System.Globalization;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The form in which a procedure is prepared.</summary>
public sealed class PreparationForm
{
    /// <summary>Something was chosen that other parts of the form speak of.</summary>
    public event Action? Changed;

    public string Title { get; set; } = "";

    /// <summary>A rehearsal is mirrored to the rehearsal X as a matter of course, an operation to X only when
    /// chosen.</summary>
    public bool Rehearsal
    {
        get;
        set => (field, MirrorToX) = (value, value);
    } = true;
    public Access Access { get; set => Set(out field, value); } = Access.Public;
    public ReleaseMode Release { get; set => Set(out field, value); } = ReleaseMode.Buffered;
    public int DelaySeconds { get; set; } = 180;
    public bool MirrorToX { get; set => Set(out field, value); } = true;

    /// <summary>As they are typed, with or without signs.</summary>
    public string Hashtags { get; set; } = "";

    /// <summary>Every link goes to X. Otherwise the first of the thread does.</summary>
    public bool ManyLinks { get; set; }
    public ConsentForm Consent { get; } = new();

    /// <summary>The profiles to choose from; none when they could not be read, and then the server decides.</summary>
    public IReadOnlyList<ProfileCard> Profiles { get; private set; } = [];
    public ProfileCard? Profile { get; set => Set(out field, value); }

    /// <summary>Names as they are typed, with commas between them.</summary>
    public string Team { get; set; } = "";
    public IReadOnlyList<string> TeamList =>
        Team.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What the societies of the operation's specialty ask for; null when they ask for nothing.</summary>
    public SpecialtyRule? Rule { get; private set; }
    public string OverrideReason { get; set; } = "";
    public bool DepartsFromRule => !Rehearsal && Rule?.Allows(Access, Release, IsMirrored ? ["x"] : []) == false;

    public string? ReasonTrouble => DepartsFromRule && string.IsNullOrWhiteSpace(OverrideReason)
        ? "Say above why this procedure may depart from the rule of its specialty, or keep to the rule."
        : null;

    /// <summary>Begins with what the operation brings along.</summary>
    public void Begin(Playbook playbook)
    {
        Title = playbook.Title;
        Hashtags = playbook.Hashtag is { } tag ? $"#{tag}" : "";
        Rule = SpecialtyRule.For(playbook.Specialty);
        KeepRule();
    }

    public void Offer(IReadOnlyList<ProfileCard> profiles)
    {
        Profiles = profiles;
        Profile = profiles.FirstOrDefault(profile => profile.Usual);
    }

    public void KeepRule()
    {
        if (Rule is not null)
        {
            (Access, Release, MirrorToX) = (Rule.Access, Rule.Release, Rehearsal || Rule.Mirrored);
        }
    }

    /// <summary>Confidential coverage goes to no mirror, so X is asked for in the others only.</summary>
    public bool MayMirror => Rehearsal || Access != Access.Professional;

    public IReadOnlyList<string> HashtagList => LiveOR.Procedures.Hashtags.Read(
        Hashtags.Replace("#", " #", StringComparison.Ordinal).Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with the hashtags; null when nothing is.</summary>
    public string? HashtagTrouble => LiveOR.Procedures.Hashtags.Error(HashtagList);

    private void Set<T>(out T field, T value)
    {
        field = value;
        Changed?.Invoke();
    }

    private bool IsMirrored => MirrorToX && MayMirror;

    public NewProcedure ToRequest(string playbookId) => new()
    {
        Playbook = playbookId,
        Title = Title.Trim(),
        Rehearsal = Rehearsal,
        Mirrors = IsMirrored ? ["x"] : [],
        Hashtags = IsMirrored ? HashtagList : null,
        ManyLinks = IsMirrored ? ManyLinks : null,
        Access = Rehearsal ? null : Access,
        Release = Rehearsal ? null : Release,
        DelaySeconds = !Rehearsal && Release == ReleaseMode.Buffered ? DelaySeconds : null,
        Consent = Rehearsal ? null : Consent.ToConsent(),
        Profile = Rehearsal ? null : Profile?.Id,
        Team = TeamList.Count > 0 ? TeamList : null,
        OverrideReason = DepartsFromRule && OverrideReason.Trim() is { Length: > 0 } reason ? reason : null,
    };

    /// <summary>The words of a form's date field as the date they mean; null when there is none.</summary>
    public static DateOnly? Date(string? words) =>
        DateOnly.TryParse(words, CultureInfo.InvariantCulture, out var date) ? date : null;
}
