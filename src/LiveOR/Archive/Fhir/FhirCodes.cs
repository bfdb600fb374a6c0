using System.Text.Json.Nodes;
using LiveOR.Playbooks;

namespace LiveOR.Archive.Fhir;

/// <summary>A playbook's codes as FHIR names their systems; what it has no address for stands without one.</summary>
internal static class FhirCodes
{
    private static readonly Dictionary<string, string> Systems = new(StringComparer.OrdinalIgnoreCase)
    {
        ["icd10pcs"] = "http://www.cms.gov/Medicare/Coding/ICD10",
        ["snomed"] = "http://snomed.info/sct",
    };

    public static JsonObject Of(Playbook playbook)
    {
        var codes = new JsonArray([.. playbook.Codes.OrderBy(each => each.Key, StringComparer.Ordinal).SelectMany(each => each.Value.Select(code => Coding(each.Key, code)))]);
        return codes.Count == 0
            ? new JsonObject { ["text"] = playbook.Title }
            : new JsonObject { ["coding"] = codes, ["text"] = playbook.Title };
    }

    private static JsonObject Coding(string system, string code) => Systems.TryGetValue(system, out var address)
        ? new JsonObject { ["system"] = address, ["code"] = code }
        : new JsonObject { ["code"] = code, ["display"] = $"{system} {code}" };
}
