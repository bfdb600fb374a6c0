using System.Globalization;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors;

/// <summary>What the audit record says of a change to a delivery: who, what, and how it was named.</summary>
public sealed record DeliveryNote(string By, string Action, string Answer)
{
    public IReadOnlyDictionary<string, string> Detail(Delivery delivery) => new Dictionary<string, string>
    {
        ["mirror"] = delivery.Mirror,
        ["part"] = delivery.Part.ToString(CultureInfo.InvariantCulture),
        ["answer"] = Answer,
        ["post"] = delivery.RemoteId ?? "",
    };
}
