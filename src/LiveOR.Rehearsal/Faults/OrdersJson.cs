using System.Text.Json.Serialization;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;

namespace LiveOR.Rehearsal.Faults;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FaultOrders))]
[JsonSerializable(typeof(CreditOrder))]
[JsonSerializable(typeof(ClockOrder))]
internal sealed partial class OrdersJson : JsonSerializerContext;
