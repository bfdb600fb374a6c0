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
            weeks months lunchtime overnight y'day yday y’day yest tmrw tmw tomo tomoz tonite 2nite 2moro 2morrow arvo
            teatime dinnertime midday wks nights fortnights mths back lately earlier later mornings evenings weekends quarter sleeps d w
            """),
        (Cue.Holiday, """
            christmas xmas easter thanksgiving halloween hallowe'en diwali ramadan eid hanukkah chanukah passover pentecost whitsun hogmanay
            midsummer eve valentine valentine's new boxing bank labor labour memorial independence veterans remembrance juneteenth
            bastille patrick patrick's good ash shrove palm mothering father mother vesak holi yom rosh kwanzaa epiphany advent lent purim
            holiday burns bonfire guy columbus presidents martin canada australia anzac cinco day nowruz lunar norouz
            twelfth saints souls al-fitr al-adha fitr adha ashura mawlid muharram sukkot shavuot pesach seder navratri dussehra durga raksha
            janmashtami ganesh pongal onam ugadi vaisakhi baisakhi makar karva gurpurab guru losar songkran loy tet seollal chuseok tanabata
            obon golden qingming mid-autumn dragon timkat meskel enkutatash st lucia sint sinterklaas fasching karneval carnival mardi fat
            pancake maundy whit corpus ascension assumption immaculate candlemas michaelmas lammas martinmas samhain beltane imbolc yule
            solstice equinox walpurgis victoria family melbourne cup queensday king's koningsdag quatorze unity republic freedom heritage
            africa mlk indigenous flag pi groundhog april fools valentines galentine's super black cyber red poppy armistice d-day ve
            trafalgar grand derby election polling leap results mother's father's mothers fathers grandparents st george andrew david paddy
            paddy's nye festival up yom eids christmastime new year's
            """),
        (Cue.Span, "spring summer autumn fall winter term easter christmas advent lent ramadan diwali eid hanukkah michaelmas hilary trinity quarter half"),
        (Cue.Age, """
            year years yr yrs yo y/o y o old aged age turning turned turns birthday ninety ninetieth hundred hundredth nonagenarian nonagenarians centenarian centenarians
            supercentenarian nineties f m female male is was being born 90s
            """),
        (Cue.Spelled, "zero oh nought one two three four five six seven eight nine double triple"),
    ];
}
