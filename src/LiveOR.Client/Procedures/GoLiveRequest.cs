using System.Text.Json;

namespace LiveOR.Client.Procedures;

/// <summary><see cref="Checklist"/> is an object of confirmed item ids, or the word "all".</summary>
public sealed record GoLiveRequest(bool? SingleHanded = null, JsonElement? Checklist = null);
