using System.Text.Json;

namespace LiveOR.Client.Photos;

/// <summary><see cref="Checks"/> is a list of the ids of what was looked for and not found, or the word "all".
/// <see cref="Graphic"/> blurs a picture whose narrator did not.</summary>
public sealed record ApproveRequest(JsonElement? Checks = null, bool? Graphic = null);
