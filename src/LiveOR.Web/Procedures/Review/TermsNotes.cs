using System.Globalization;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures.Review;

internal static class TermsNotes
{
    /// <summary>What the audit record says of terms.</summary>
    public static Dictionary<string, string> Of(ArchiveTerms terms) => new()
    {
        ["deidentified"] = terms.Deidentified ? "true" : "false",
        ["embargoUntil"] = terms.EmbargoUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    };
}
