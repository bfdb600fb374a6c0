namespace LiveOR.Privacy.Words;

/// <summary>Words that speak of places.</summary>
internal static class PlaceCues
{
    public static IReadOnlyList<(Cue Cue, string Words)> All { get; } =
    [
        (Cue.PlaceVerb, """
            lives live lived living resides resident residing born raised moved travelled traveled travels drove flew flown transferred
            transfer based native works worked working commutes comes came hails grew referred visiting home admitted farms farmer
            farming teaches stationed retired settled community clinic village town city suburb emigrated
            postcode zip zipcode address brought airlifted helicoptered arrived arrives arriving sent
            """),
        (Cue.PlaceWord, "in from near at outside to of around through via between nearby towards beyond by for across off"),
        (Cue.Facility, """
            hospital hospitals infirmary clinic clinics hospice sanatorium polyclinic surgery medical health healthcare memorial general
            university college school institute trust academy church chapel cathedral mosque synagogue temple prison jail barracks airport
            station stadium museum library abbey priory nursing care hostel monastery convent seminary nhs foundation
            centre center campus ward wing pavilion county royal infirmaries cottage community plc factory brewery colliery mine shipyard
            """),
        (Cue.Street, """
            street st avenue ave road rd boulevard blvd lane ln drive dr court ct way place pl terrace close crescent cres gardens square sq
            highway hwy parkway pkwy circle trail row grove hill mews walk green rise park quay wharf alley box apt apartment flat suite
            route turnpike
            """),
        (Cue.Locality, """
            village town city suburb borough county township parish district hamlet neighbourhood neighborhood island isle valley lake
            river beach bay harbour harbor mount mountain hill hills glen creek springs falls heights park farm estate square bridge
            port fort cape point island islands peninsula district region province prefecture canton shire
            """),
        (Cue.Region, """
            alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia hawaii idaho illinois
            indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
            nevada hampshire jersey mexico ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington
            wisconsin wyoming england scotland wales ireland britain uk usa us u.s eire ulster ontario quebec alberta manitoba
            saskatchewan yukon nunavut labrador newfoundland victoria queensland tasmania bavaria catalonia
            america europe asia africa australia oceania antarctica scandinavia canada france germany italy spain portugal netherlands
            holland belgium luxembourg switzerland austria poland czechia slovakia hungary romania bulgaria greece turkey cyprus malta
            denmark norway sweden finland iceland estonia latvia lithuania ukraine russia belarus moldova serbia croatia slovenia bosnia
            albania macedonia kosovo montenegro india pakistan bangladesh nepal bhutan china japan korea taiwan mongolia vietnam thailand
            malaysia singapore indonesia philippines cambodia laos myanmar burma iran iraq syria lebanon israel palestine jordan egypt
            libya tunisia algeria morocco sudan ethiopia kenya uganda tanzania rwanda nigeria ghana senegal cameroon congo angola zambia
            zimbabwe botswana namibia mozambique madagascar brazil argentina chile peru bolivia colombia venezuela ecuador uruguay
            paraguay panama guatemala honduras nicaragua cuba jamaica haiti barbados trinidad zealand fiji samoa tonga qatar kuwait oman
            yemen dubai arabia emirates afghanistan kazakhstan uzbekistan georgia armenia azerbaijan northern southern eastern western
            north south east west midlands
            """),
        (Cue.StateCode, """
            al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx
            ut vt va wa wv wi wy dc
            """),
    ];
}
