using System.Globalization;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The form in which a procedure is prepared.</summary>
public sealed class PreparationForm
{
    public string Title { get; set; } = "";

    /// <summary>A rehearsal is mirrored to the rehearsal X as a matter of course, an operation to X only when
    /// chosen.</summary>
    public bool Rehearsal
    {
        get;
        set => (field, MirrorToX) = (value, value);
    } = true;
    public Access Access { get; set; } = Access.Public;
    public ReleaseMode Release { get; set; } = ReleaseMode.Buffered;
    public int DelaySeconds { get; set; } = 180;
    public bool MirrorToX { get; set; } = true;

    /// <summary>As they are typed, with or without signs.</summary>
    public string Hashtags { get; set; } = "";

    /// <summary>Every link goes to X. Otherwise the first of the thread does.</summary>
    public bool ManyLinks { get; set; }
    public ConsentForm Consent { get; } = new();

    /// <summary>Confidential coverage goes to no mirror, so X is asked for in the others only.</summary>
    public bool MayMirror => Rehearsal || Access != Access.Professional;

    public IReadOnlyList<string> HashtagList => LiveOR.Procedures.Hashtags.Read(
        Hashtags.Replace("#", " #", StringComparison.Ordinal).Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with the hashtags; null when nothing is.</summary>
    public string? HashtagTrouble => LiveOR.Procedures.Hashtags.Error(HashtagList);

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
    };

    /// <summary>The words of a form's date field as the date they mean; null when there is none.</summary>
    public static DateOnly? Date(string? words) =>
        DateOnly.TryParse(words, CultureInfo.InvariantCulture, out var date) ? date : null;
}
