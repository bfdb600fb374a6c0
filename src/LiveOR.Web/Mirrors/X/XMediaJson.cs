using System.Text.Json.Serialization;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

internal sealed record XNewUpload(string MediaType, long TotalBytes, string MediaCategory);

internal sealed record XNewMetadata(string Id, XMetadata Metadata)
{
    public static XNewMetadata Of(string id, MirrorImage image) => new(id, new XMetadata(
        new XAltText(image.AltText), image.Graphic ? XSensitiveMediaWarning.Graphic : null));
}

internal sealed record XMetadata(XAltText AltText, XSensitiveMediaWarning? SensitiveMediaWarning);

internal sealed record XAltText(string Text);

/// <summary>X covers such a picture until its reader asks for it.</summary>
internal sealed record XSensitiveMediaWarning(bool AdultContent, bool GraphicViolence, bool Other)
{
    /// <summary>An operation is neither of the kinds that X has a word for.</summary>
    public static XSensitiveMediaWarning Graphic { get; } = new(false, false, true);
}

/// <summary>An upload as X tells of it.</summary>
internal sealed record XUpload(string? Id, long? ExpiresAfterSecs, XProcessing? ProcessingInfo);

internal sealed record XProcessing(string? State, int? CheckAfterSecs, XError? Error)
{
    [JsonIgnore]
    public bool IsUnderWay => State is "pending" or "in_progress";

    [JsonIgnore]
    public bool HasFailed => State == "failed";
}
