using System.Runtime.CompilerServices;
using System.Text.Json;
using LiveOR.Audience;

namespace LiveOR.Web.Storage;

/// <summary>An entry as JSON: written once, and kept as long as the entry itself, so that words taken back are not kept
/// here.</summary>
public static class EntryJson
{
    private static readonly ConditionalWeakTable<Entry, byte[]> Written = [];

    public static ReadOnlyMemory<byte> Of(Entry entry) => Written.GetValue(
        entry, each => JsonSerializer.SerializeToUtf8Bytes(each, AudienceJson.Default.Entry));
}
