using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOR;

/// <summary>Writes an enum as the public interface spells it: camelCase names, never numbers.</summary>
public sealed class WireName<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, false)
    where TEnum : struct, Enum;
