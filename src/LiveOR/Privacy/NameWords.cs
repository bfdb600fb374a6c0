using System.Collections.Frozen;

namespace LiveOR.Privacy;

/// <summary>Words that follow a title or "patient" without being anyone's name.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> NotNames = Set(
        """
        imaging image images angiography angiogram arthrography arthrogram cholangiography cholangiogram cholangiopancreatography
        enterography elastography spectroscopy scan scans scanner scanning urography venography conditional safe sequence fistulography
        practitioner practitioners anesthetist anaesthetist anesthesiologist anaesthesiologist manager specialist educator leader in
        and the is was will or on on-call said says who with has had does did can may a an of to at for by from as be are were
        emeritus room team staff google youtube chatgpt ai
        safety consent positioning positioned position prepped preparation prep draped draping supine prone selection education care
        advocate advocates information identity identification outcome outcomes history details side journey story warming transfer
        monitoring asleep awake stable reported reports family privacy group groups factors data status intubated tolerated now then
        number name id room bed left right head this that these those here there it he she they we you i all every any if when after
        before during step phase time today team your our their his her
        mary laparoscopic robotic open critical trendelenburg lithotomy reverse lateral
        """);

    private static FrozenSet<string> Set(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool CanBeName(string word) => !NotNames.Contains(word.TrimEnd('.', ','));
}
