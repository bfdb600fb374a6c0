using System.Text.Json.Serialization;
using LiveOR.Audience;

namespace LiveOR.Web.Audience;

/// <summary>A hundred entries, ascending.</summary>
internal sealed record BlockOfEntries(long First, long Last, IReadOnlyList<Entry> Entries);

/// <summary>Where the blocks of a feed are now, the oldest first.</summary>
internal sealed record BlockIndex(IReadOnlyList<string> Blocks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BlockOfEntries))]
[JsonSerializable(typeof(BlockIndex))]
internal sealed partial class BlockJson : JsonSerializerContext;
