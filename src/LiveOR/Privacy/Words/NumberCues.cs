namespace LiveOR.Privacy.Words;

/// <summary>Words that announce a number that points to one person, place or thing.</summary>
internal static class NumberCues
{
    public static IReadOnlyList<(Cue Cue, string Words)> All { get; } =
    [
        (Cue.Phone, """
            tel tele telephone phone phones telephones mobile cell cellphone landline fax facsimile whatsapp pager pagers bleep bleeps beeper
            beep ext extn extension page call calling dial ring ringing text sms contact reach dect vocera number line hotline switchboard
            """),
        (Cue.Record, """
            mrn mrns m.r.n medical uhid hospital hosp chart patient record records accession encounter nhs chi wristband episode case file
            serial specimen visit barcode admission id lab sample request number no num nr hospitalnumber csn fin har empi mpi h&c hcn ur urn
            pas referral appointment booking identifier study unit slide pathology cytology histology biopsy order requisition label band
            bracelet admitted registration registered block bottle pot case-note casenote notes folder rx prescription npi dea
            """),
        (Cue.Account, """
            account acct accounts card visa mastercard amex credit debit iban sort routing invoice bill billing statement ach aba swift bic
            a/c bank claim payment guarantor
            """),
        (Cue.Licence, """
            licence license licensed dea npi gmc nmc hcpc gphc driving driver driver's drivers passport pin registration certificate cert
            board upin visa permit imc mcrn state bma gdc
            """),
        (Cue.Plan, """
            insurance insurer insured plan policy member membership subscriber medicare medicaid beneficiary mbi hicn group payer bupa aetna
            cigna humana anthem kaiser cover healthplan tricare vhi payor bcbs axa
            """),
        (Cue.Device, """
            serial sn s lot udi device implant imei mac batch ref model generator pacemaker stapler hibc gtin asset tag di pi prosthesis
            cage lens pump mesh stent valve unit console scope robot ventilator monitor recorder
            """),
        (Cue.Vehicle, "vin plate plates reg registration registered car van vehicle ambulance truck motorbike chassis licence license"),
        (Cue.Room, """
            ward bed bay theatre theater room or cubicle side-room sideroom suite cot chair bedspace bedside floor level pod icu itu hdu
            pacu recovery picu nicu ccu resus slot cath endo endoscopy beds theatres theaters relatives unit operating lift corridor block wing rm wd th ot clinic sicu micu cicu ctu cvicu ticu citu scbu amu sau mau eau nnu trolley chairs rooms wards bays majors minors angio hybrid trauma zone tower station
            """),
    ];
}
