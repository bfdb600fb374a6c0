using System.Buffers;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>What the guard says of a room, with the words before it that belong to its name: "trauma bay 2", "day surgery chair 4".</summary>
internal static class RoomFinding
{
    public const string Rule = "room-number";

    public const string Why = "A ward, bed or room number leads straight to the patient; say the kind of place.";

    private const int MostBefore = 3;

    private static readonly SearchValues<char> Borders = SearchValues.Create(" ,.;:!?(\n/");

    private static readonly WordSet Before = new(
        """
        trauma resus recovery burns burn eye main hybrid shock neuro cardiac surgical medical paediatric pediatric
        paeds peds day dialysis infusion chemo bariatric holding
        preop pre-op postop post-op private single double isolation negative pressure window corner hall hallway
        corridor mortuary birthing pool labour labor delivery induction
        scrub meeting viewing seminar waiting staff family relatives quiet consult exam treatment procedure endoscopy
        endo angio cath ct mri x-ray ir ep ed er majors minors
        robotic robot emergency elective orthopaedic ortho obstetric maternity c-section caesarean icu itu picu nicu
        ccu sicu micu cvicu hdu step-down observation stroke renal
        vascular urology gynae fracture plaster cast dental simulation sim store linen sluice comms server plant
        theatre surgery centre center unit suite stage lower upper north
        south east west inner outer old new relatives' parents parents' interview counselling anaesthetic anesthetic
        anaesthesia prep block surge overflow ct-icu antenatal postnatal
        """);

    public static Finding Of(Prose prose, Group match, FindingLevel level)
    {
        var start = Begin(prose.Text, match.Index);
        return new(Rule, level, start, match.Index + match.Length - start, Why, null);
    }

    public static int Begin(string text, int index)
    {
        for (var count = 0; count < MostBefore && index > 1 && text[index - 1] is ' ' or '-'; count++)
        {
            var from = text.AsSpan(0, index - 1).LastIndexOfAny(Borders) + 1;
            if (!Before.Has(text.AsSpan(from, index - 1 - from)))
            {
                break;
            }

            index = from;
        }

        return index;
    }
}
