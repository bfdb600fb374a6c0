using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive.Fhir;

/// <summary>A finished procedure as FHIR R4: a Bundle of one Procedure and a Communication for every update. It names no patient.
/// A rehearsal is marked as test data; what was taken back is entered in error, without its words.</summary>
public static class FhirBundle
{
    private const string Masked = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a de-identified archive: no time of day, and of the date the year.</summary>
    public static byte[] Of(Feed feed)
    {
        var bundle = Without(new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["id"] = IdOf(feed, "bundle"),
            ["meta"] = Meta(feed),
            ["type"] = "collection",
            ["entry"] = new JsonArray([
                Entry(IdOf(feed, "procedure"), FhirProcedure(feed)),
                .. feed.Cards.Where(IsSaid).Select(card => Entry(IdOf(feed, card.Number), Communication(feed, card))),
            ]),
        });
        return Encoding.UTF8.GetBytes(bundle.ToJsonString(Readable));
    }

    private static bool IsSaid(Card card) => card.Kind is JournalKind.Update or JournalKind.Amendment;

    private static JsonObject Entry(string id, JsonObject resource) =>
        new() { ["fullUrl"] = $"urn:uuid:{id}", ["resource"] = resource };

    private static JsonObject FhirProcedure(Feed feed) => Without(new JsonObject
    {
        ["resourceType"] = "Procedure",
        ["id"] = IdOf(feed, "procedure"),
        ["meta"] = Meta(feed),
        ["status"] = feed.Progress.Stopped ? "stopped" : "completed",
        ["code"] = FhirCodes.Of(feed.Playbook),
        ["subject"] = Nobody(),
        ["performedDateTime"] = feed.Procedure.Terms.Deidentified ? ArchiveRecord.YearOf(feed)?.ToString("0000", CultureInfo.InvariantCulture) : null,
        ["performedPeriod"] = feed.Procedure.Terms.Deidentified ? null : Period(feed),
    });

    private static JsonObject Communication(Feed feed, Card card) => Without(new JsonObject
    {
        ["resourceType"] = "Communication",
        ["id"] = IdOf(feed, card.Number),
        ["meta"] = Meta(feed),
        ["inResponseTo"] = card.Target is { } target ? new JsonArray(Reference(IdOf(feed, target))) : null,
        ["partOf"] = new JsonArray(Reference(IdOf(feed, "procedure"))),
        ["status"] = card.Retracted ? "entered-in-error" : "completed",
        ["subject"] = Nobody(),
        ["topic"] = card.StepLabel is { } step ? new JsonObject { ["text"] = step } : null,
        ["sent"] = feed.Procedure.Terms.Deidentified ? null : Time(card.At),
        ["payload"] = card.Plain.Trim() is { Length: > 0 } words
            ? new JsonArray(new JsonObject { ["contentString"] = words })
            : null,
        ["note"] = card.Elapsed is { } elapsed ? new JsonArray(new JsonObject { ["text"] = TPlus.Format(elapsed) }) : null,
    });

    private static JsonObject? Meta(Feed feed) => feed.Procedure.Rehearsal
        ? new JsonObject
        {
            ["security"] = new JsonArray(new JsonObject
            {
                ["system"] = "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                ["code"] = "HTEST",
                ["display"] = "test health data",
            }),
            ["tag"] = new JsonArray(new JsonObject { ["display"] = "REHEARSAL" }),
        }
        : null;

    /// <summary>Somebody was operated on, and is not disclosed.</summary>
    private static JsonObject Nobody() => new()
    {
        ["extension"] = new JsonArray(new JsonObject { ["url"] = Masked, ["valueCode"] = "masked" }),
        ["display"] = "Not disclosed",
    };

    private static JsonObject? Period(Feed feed) => feed.Progress.IncisionAt is { } incision
        ? Without(new JsonObject
        {
            ["start"] = Time(incision),
            ["end"] = StepTimings.Duration(feed) is { } seconds ? Time(incision.AddSeconds(seconds)) : null,
        })
        : null;

    private static JsonObject Reference(string id) => new() { ["reference"] = $"urn:uuid:{id}" };

    private static JsonObject Without(JsonObject resource)
    {
        foreach (var name in resource.Where(each => each.Value is null).Select(each => each.Key).ToList())
        {
            resource.Remove(name);
        }

        return resource;
    }

    private static string IdOf(Feed feed, long number) => IdOf(feed, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Made of the address, not of the procedure's own id: that one tells when it was prepared.</summary>
    private static string IdOf(Feed feed, string part)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"fhir {feed.Procedure.Slug} {part}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
