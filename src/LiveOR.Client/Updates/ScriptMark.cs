using LiveOR.Client.Procedures;
using LiveOR.Playbooks;

namespace LiveOR.Client.Updates;

/// <summary>How what is armed stands to the script.</summary>
public enum ScriptMark
{
    /// <summary>Nothing was prepared for it.</summary>
    None,

    /// <summary>It was prepared, and nobody signed it.</summary>
    Prepared,
    AsSigned,
    Changed,
}

public static class ScriptMarking
{
    /// <summary>A blank that was signed open may be answered on the day; any other word that differs is a change.</summary>
    public static ScriptMark Of(ScriptSheet? script, StepTemplate? step, Composition? words) => (script, step, words) switch
    {
        (null, _, _) or (_, null, _) or (_, _, null) => ScriptMark.None,
        ({ IsSigned: false }, _, _) => script.Script.Of(step.Id).SaysNothing ? ScriptMark.None : ScriptMark.Prepared,
        _ => IsAsSigned(script.Script.Of(step.Id), step, words) ? ScriptMark.AsSigned : ScriptMark.Changed,
    };

    private static bool IsAsSigned(LiveOR.Updates.ScriptStep signed, StepTemplate step, Composition words) =>
        words.Text.Trim() == signed.Words(step).Trim()
        || (!words.Edited && signed.Open(step) is { Count: > 0 } open
            && step.Blanks.Where(blank => !open.Contains(blank.Name)).All(blank =>
                words.Answers.GetValueOrDefault(blank.Name) == (signed.Answers.GetValueOrDefault(blank.Name) ?? blank.Default)));
}
