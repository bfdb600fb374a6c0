using System.Globalization;

namespace LiveOR.Client.Mirrors;

/// <summary>The clock on the wall of whoever reads: 10:42 today, 3 Mar 10:42 on another day.</summary>
public sealed record WallClock(DateTimeOffset Now, TimeZoneInfo Zone)
{
    public string At(DateTimeOffset moment)
    {
        var here = TimeZoneInfo.ConvertTime(moment, Zone);
        var today = here.Date == TimeZoneInfo.ConvertTime(Now, Zone).Date;
        return here.ToString(today ? "HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);
    }
}
