using System.Text.Json.Serialization;

namespace LiveOR.Web.Mirrors.X;

internal sealed record XNewUpload(string MediaType, long TotalBytes, string MediaCategory);

internal sealed record XNewMetadata(string Id, XMetadata Metadata)
{
    public static XNewMetadata AltText(string id, string text) => new(id, new XMetadata(new XAltText(text)));
}

internal sealed record XMetadata(XAltText AltText);

internal sealed record XAltText(string Text);

/// <summary>An upload as X tells of it.</summary>
internal sealed record XUpload(string? Id, long? ExpiresAfterSecs, XProcessing? ProcessingInfo);

internal sealed record XProcessing(string? State, int? CheckAfterSecs, XError? Error)
{
    [JsonIgnore]
    public bool IsUnderWay => State is "pending" or "in_progress";

    [JsonIgnore]
    public bool HasFailed => State == "failed";
}
