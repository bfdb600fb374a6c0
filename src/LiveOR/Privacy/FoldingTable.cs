using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LiveOR.Privacy;

/// <summary>What a character looks like to a reader, in plain Latin. Compatibility normalisation does not exist in the browser.</summary>
internal static class FoldingTable
{
    // Pairs of equally long rows: what stands in the text, and what a reader takes it for.
    private static readonly FrozenDictionary<char, char> LookAlikes = Pairs(
        ("АВСЕНІЈКМОРЅТХУЗԀԚԜӀ", "ABCEHIJKMOPSTXY3DQWI"),
        ("авсеһіјкмоԛорѕтухԁԝѵзӏгпи", "abcehijkmoqopstyxdwv3lrnu"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ", "ABEZHIKMNOPTYXCM"),
        ("αγικνορτυχϲϳηω", "ayikvoptuxcjnw"),
        ("ՍՏՕԼօսոցհյ", "USOLounghj"),
        ("ᎪᏴᏟᎠᎬᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "ABCDEHIJKLMPRSTVWZ"),
        ("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝ", "AAAAAACEEEEIIIIDNOOOOOOUUUUY"),
        ("àáâãäåçèéêëìíîïðñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiidnoooooouuuuyy"),
        ("ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐ", "AAACCCCDDEEEEEGGGGHHIIIIIJKLLLLLNNNOOO"),
        ("āăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏő", "aaaccccddeeeeegggghhiiiiijklllllnnnooo"),
        ("ŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ", "RRRSSSSTTTUUUUUUWYYZZZ"),
        ("ŕŗřśŝşšţťŧũūŭůűųŵŷźżžſ", "rrrsssstttuuuuuuwyzzzs"),
        ("ɑɡɩɪʀɴᴍᴅᴛᴊꜱᴀᴄᴇʜᴋʟᴏᴘᴜᴠᴡʏᴢ", "agiirnmdtjsacehklopuvwyz"),
        ("‐‑‒–—―−﹘﹣⁃˗۔", "-----------."),
        ("‘’‚‛ʼ′´“”„‟″", "'''''''\"\"\"\"\""),
        ("․。．｡⁄∕⧸﹒﹫﹕∶։", "....///.@:::"),
        ("ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨKÅℬℭℯℰℱℳℴⅅⅆⅇⅈⅉ", "CgHHHhIILlNPQRRRZZKABCeEFMoDdeij"),
        ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "IVXLCDMivxlcdm"),
        ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz"),
        ("ḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿ", "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"),
        ("ṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿ", "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"),
        ("ẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄ", "WwWwWwWwWwXxXxYyZzZzZzhtwysAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeE"),
        ("ễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯưǍǎǏǐǑǒǓ", "eEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyOoUuAaIiOoU"),
        ("ǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫ", "uUuUuUuUuAaAaGgKkOoOojGgNnAaAaAaEeEeIiIiOoOoRrRrUuUuSsTtHhAaEeOo"),
        ("ȬȭȮȯȰȱȲȳƀƁƇƈƉƊƑƒƓƗƘƙƚƝƞƤƥƫƬƭƮƲƳƴƵƶǤǥȺȻȼȽȾɃɆɇɈɉɌɍɎɏȷ", "OoOoOoYybBCcDDFfGIKklNnPptTtTVYyZzGgACcLTBEeJjRrYyj"),
        ("ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", "ABDEGHIJKLMNOPRTUVW"));

    private static readonly FrozenDictionary<char, string> Ligatures = new Dictionary<char, string>
    {
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['ﬅ'] = "st",
        ['ﬆ'] = "st",
        ['№'] = "No",
        ['℡'] = "TEL",
        ['℻'] = "FAX",
        ['Æ'] = "AE",
        ['æ'] = "ae",
        ['Œ'] = "OE",
        ['œ'] = "oe",
        ['ß'] = "ss",
        ['…'] = "...",
    }.ToFrozenDictionary();

    public static string Fold(ReadOnlySpan<char> character)
    {
        var rune = Rune.TryGetRuneAt(character.ToString(), 0, out var valid) ? valid : Rune.ReplacementChar;
        if (rune.Value < 0x80)
        {
            return rune.ToString();
        }

        if (rune.IsBmp && LookAlikes.TryGetValue((char)rune.Value, out var plain))
        {
            return plain.ToString();
        }

        return rune.IsBmp && Ligatures.TryGetValue((char)rune.Value, out var letters) ? letters : ByRange(rune);
    }

    private static string ByRange(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
        >= 0x1D400 and <= 0x1D6A3 => Letter((rune.Value - 0x1D400) % 52),
        >= 0x249C and <= 0x24B5 => Letter((rune.Value - 0x249C) + 26),
        >= 0x24B6 and <= 0x24E9 => Letter(rune.Value - 0x24B6),
        >= 0x1F130 and <= 0x1F149 => Letter(rune.Value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => Letter(rune.Value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => Letter(rune.Value - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => Letter(rune.Value - 0x1F1E6),
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "",
        0x2800 => " ",
        _ => ByCategory(rune),
    };

    private static string ByCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "",
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\n",
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => Digit(rune),
        _ => rune.ToString(),
    };

    private static string Digit(Rune rune)
    {
        var digit = CharUnicodeInfo.GetDigitValue(rune.ToString(), 0);
        return digit is >= 0 and <= 9 ? ((char)('0' + digit)).ToString() : rune.ToString();
    }

    private static string Letter(int index) => ((char)(index < 26 ? 'A' + index : 'a' + index - 26)).ToString();

    private static FrozenDictionary<char, char> Pairs(params (string Seen, string Read)[] rows) => rows
        .SelectMany(row => row.Seen.Zip(row.Read))
        .DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
