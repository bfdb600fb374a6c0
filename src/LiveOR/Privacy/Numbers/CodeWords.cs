using System.Collections.Frozen;

namespace LiveOR.Privacy.Numbers;

/// <summary>Words that announce a number of a certain kind, and words that say that it is none.</summary>
internal static class CodeWords
{
    private static readonly FrozenDictionary<string, CodeKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table(
        (CodeKind.Record, """
            mrn mrns mr hosp hospital hospitalnumber uhid patientid patient chart record records accession encounter
            nhs chi wristband wrist band bracelet episode
            specimen requisition folder file csn fin empi mpi ihi h&c hcn ur urn id identifier registry register
            registration referral ubrn notes
            microbiology histology cytology pathology path biopsy donor recipient waiting-list case barcode admission
            booking study visit order request sample bag bottle pot maternity nicu number no num nr serial-no unos
            entry transplant
            dna genome trial-id participant enrolment enrollment screening isrctn empi crn pid pas pmi pix hn hrn
            umrn ip-no op-no opd ipd ticket slide film sticker epr logbook theatre-log
            """),
        (CodeKind.Account, """
            account accounts acct acc a/c iban sort routing guarantor invoice mastercard visa amex card debit credit
            bank swift bic compte konto cuenta billing bill
            statement payment payouts payee fund aba ach wire rekening conto maestro giro
            """),
        (CodeKind.Licence, """
            licence license licences licenses lic dea npi gmc nmc hcpc gphc ahpra pin imc gdc passport visa-no permit
            cert certificate certification prescriber upin board
            cpso mdcn prc mcnz hpcsa mbc mci nmc smc rpps rn badge shield collar warrant cpsbc cpsa cnor bar-no nmcn
            kmpdc umdpc pmdc bmdc slmc mmc dha moh scfhs
            prescribers goc gosc medical-council council driver driver's drivers driving nursing registered clia
            """),
        (CodeKind.Plan, """
            insurance insurer insurers ins policy plan member membership subscriber medicare medicaid beneficiary mbi
            hicn group payer payor bupa aetna cigna humana
            anthem kaiser tricare vhi bcbs axa ehic claim claims auth authorisation authorization pre-auth
            preauthorisation health-card healthcard coverage cover
            pre-certified precertified certified copay scheme versicherung mutuelle reference dva
            """),
        (CodeKind.Device, """
            serial serials sn s/n udi device imei mac pacemaker hibc gtin asset explant ipg lvad icd crt asn
            asset-tag tag
            implanted
            """),
        (CodeKind.Vehicle, """
            vin plate plates numberplate reg regn rego registration-plate kennzeichen chassis frame car van motorbike
            bike vehicle ambulance truck tractor taxi cab
            tail danfo jeepney matatu tuktuk rickshaw tricycle okada tram hull minibus bus scooter lorry van's
            licence-plate immatriculation matricula targa cab's hackney
            """),
        (CodeKind.Phone, "tel tel. phone phones telephone mobile cell fax whatsapp pager bleep bleeps beep beeper ext extn extension dect switch hotline x switchboard bleeping paged landline voicemail"));

    /// <summary>After these a number is a catalogue's, a model's or a reference's: the same for everyone.</summary>
    private static readonly Words.WordSet SharedByAll = new("ref model catalogue catalog cat type version size sku doi pmid iso en astm article isbn issn part");

    public static bool IsShared(ReadOnlySpan<char> word) => SharedByAll.Has(word);

    public static CodeKind? Of(ReadOnlySpan<char> word)
    {
        var bare = word.TrimEnd(".:#").TrimStart("(\"");
        return Kinds.TryGetValue(bare, out var kind) ? kind
            : bare is [.., '\'', 's'] && Kinds.TryGetValue(bare[..^2], out var owned) ? owned : null;
    }

    private static FrozenDictionary<string, CodeKind>.AlternateLookup<ReadOnlySpan<char>> Table(params (CodeKind Kind, string Words)[] kinds) => kinds
        .SelectMany(entry => entry.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, entry.Kind)))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Kind, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
