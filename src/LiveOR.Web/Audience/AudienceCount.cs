using LiveOR.Procedures;
using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>Those who watch on either way.</summary>
internal sealed class AudienceCount(Ushers ushers, HubLifetimeManager<AudienceHub> hub) : IAudienceCount
{
    public int Viewers => ushers.Count + ((hub as Auditorium)?.Count ?? 0);

    public IReadOnlyDictionary<ProcedureId, int> ByProcedure() => ushers.Halls
        .Concat((hub as Auditorium)?.Halls ?? [])
        .GroupBy(each => each.Id)
        .Select(each => (Id: each.Key, Count: each.Sum(hall => hall.Count)))
        .Where(each => each.Count > 0)
        .ToDictionary(each => each.Id, each => each.Count);
}
