namespace LiveOR.Privacy.Words;

/// <summary>Words that speak of days finer than a year.</summary>
internal static class DayCues
{
    public static IReadOnlyList<(Cue Cue, string Words)> All { get; } =
    [
        (Cue.Month, """
            jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec
            december
            """),
        (Cue.Weekday, """
            monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
            mon tue tues wed weds thu thur thurs fri sat sun
            """),
        (Cue.Day, """
            today tonight yesterday tomorrow morning afternoon evening night noon midnight midday fortnight weekend week month ago day days
            weeks months lunchtime
            """),
        (Cue.Holiday, """
            christmas xmas easter thanksgiving halloween hallowe'en diwali ramadan eid hanukkah chanukah passover pentecost whitsun hogmanay
            midsummer eve valentine valentine's new boxing bank labor labour memorial independence veterans remembrance juneteenth
            bastille patrick patrick's good ash shrove palm mothering father mother vesak holi yom rosh kwanzaa epiphany advent lent purim
            holiday burns bonfire guy columbus presidents martin canada australia anzac cinco day nowruz lunar
            """),
        (Cue.Span, "spring summer autumn fall winter term"),
        (Cue.Age, """
            year years yr yrs yo y/o y o old aged age turning turned turns birthday ninety ninetieth hundred hundredth nonagenarian nonagenarians centenarian centenarians
            supercentenarian nineties f m female male is was being born 90s
            """),
        (Cue.Spelled, "zero oh nought one two three four five six seven eight nine double triple"),
    ];
}
