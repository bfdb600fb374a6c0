using System.Text.Json.Serialization;
using LiveOR.Client.Accounts;
using LiveOR.Client.Archive;
using LiveOR.Client.Archive.Retention;
using LiveOR.Client.Audience;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Privacy;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Client;

/// <summary>The staff API's JSON, for both ends.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(Playbook))]
[JsonSerializable(typeof(ImportSheet))]
[JsonSerializable(typeof(ImportProblem))]
[JsonSerializable(typeof(IReadOnlyList<PlaybookCard>))]
[JsonSerializable(typeof(IReadOnlyList<PlaybookProblem>))]
[JsonSerializable(typeof(PlaybookText))]
[JsonSerializable(typeof(PlaybookCheck))]
[JsonSerializable(typeof(NewEdition))]
[JsonSerializable(typeof(EditionSaved))]
[JsonSerializable(typeof(IReadOnlyList<EditionCard>))]
[JsonSerializable(typeof(IReadOnlyList<ProcedureSummary>))]
[JsonSerializable(typeof(ProcedureSheet))]
[JsonSerializable(typeof(NewProcedure))]
[JsonSerializable(typeof(ProcedureCreated))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ProfileCard>))]
[JsonSerializable(typeof(WithdrawRequest))]
[JsonSerializable(typeof(WithdrawalReport))]
[JsonSerializable(typeof(GoLiveRequest))]
[JsonSerializable(typeof(UpdateRequest))]
[JsonSerializable(typeof(UpdateAnswer))]
[JsonSerializable(typeof(AmendRequest))]
[JsonSerializable(typeof(DismissRequest))]
[JsonSerializable(typeof(ModerationAnswer))]
[JsonSerializable(typeof(IReadOnlyList<UnderWayLine>))]
[JsonSerializable(typeof(InspectRequest))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(FoundRequest))]
[JsonSerializable(typeof(DeliveryView))]
[JsonSerializable(typeof(MirrorPreview))]
[JsonSerializable(typeof(MirrorConnection))]
[JsonSerializable(typeof(IReadOnlyList<MirrorCard>))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryView>))]
[JsonSerializable(typeof(ThreadView))]
[JsonSerializable(typeof(IReadOnlyList<ThreadView>))]
[JsonSerializable(typeof(IReadOnlyList<MirrorCard>))]
[JsonSerializable(typeof(MirrorConnection))]
[JsonSerializable(typeof(ApproveRequest))]
[JsonSerializable(typeof(CoverRequest))]
[JsonSerializable(typeof(PhotoTaken))]
[JsonSerializable(typeof(PhotoView))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<PhotoView>))]
[JsonSerializable(typeof(AuditSheet))]
[JsonSerializable(typeof(AuditCheck))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(NewIdentifier))]
[JsonSerializable(typeof(IdentifierItem))]
[JsonSerializable(typeof(IdentifierAdded))]
[JsonSerializable(typeof(IReadOnlyList<IdentifierItem>))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(NewGuest))]
[JsonSerializable(typeof(GuestLink))]
[JsonSerializable(typeof(Guest))]
[JsonSerializable(typeof(IReadOnlyList<Guest>))]
[JsonSerializable(typeof(ScriptSheet))]
[JsonSerializable(typeof(ScriptRequest))]
[JsonSerializable(typeof(SignRequest))]
[JsonSerializable(typeof(IReadOnlyList<StepFindings>))]
[JsonSerializable(typeof(IReadOnlyList<ReviewLine>))]
[JsonSerializable(typeof(ReviewSheet))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(TermsRequest))]
[JsonSerializable(typeof(ArchiveTerms))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(AcceptFindingRequest))]
[JsonSerializable(typeof(IReadOnlyList<SealedItem>))]
[JsonSerializable(typeof(FollowUpSheet))]
[JsonSerializable(typeof(OutcomeRequest))]
[JsonSerializable(typeof(RetentionSheet))]
[JsonSerializable(typeof(IReadOnlyList<KindCount>))]
[JsonSerializable(typeof(DeletionReport))]
[JsonSerializable(typeof(DeletionLine))]
[JsonSerializable(typeof(DeletionCheck))]
[JsonSerializable(typeof(PostponeRequest))]
[JsonSerializable(typeof(ConfirmDeletionRequest))]
[JsonSerializable(typeof(Problem))]
public sealed partial class StaffJson : JsonSerializerContext;
