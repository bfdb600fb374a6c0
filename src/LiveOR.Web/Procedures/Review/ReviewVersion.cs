using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiveOR.Archive;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures.Review;

/// <summary>Changes with everything that a reviewer decides about: what was said, what is found, the consent, the terms.</summary>
internal static class ReviewVersion
{
    public static string Of(ReviewMaterial material, Progress progress)
    {
        var seen = new StringBuilder();
        seen.Append(CultureInfo.InvariantCulture, $"{progress.LatestHash}|{material.Procedure.Terms}|{material.Undecided}|{material.HeldDrafts}");
        seen.AppendJoin('|', material.Procedure.Consent?.Scope ?? []);
        seen.Append(CultureInfo.InvariantCulture, $"|{ConsentCover.EndsOn(material.Procedure)}");
        foreach (var text in material.Texts)
        {
            seen.Append(CultureInfo.InvariantCulture, $"|{text.Number} {text.Part} {material.Findings[text].Count(each => each.IsOpen)}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())))[..16];
    }
}
