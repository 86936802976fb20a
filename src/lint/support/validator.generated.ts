// @ts-nocheck
/** Written by scripts/generate-validator.ts from schema/settings.schema.json. */

/** A place where settings do not follow their schema. */
export interface SchemaError {
  /** JSON pointer of the value; of the object, where a key of it is wrong. */
  readonly instancePath: string;
  /** The key that is wrong, where it is a key. */
  readonly propertyName?: string;
  /** The schema's own words. */
  readonly message: string;
}

/** All places where settings do not follow schema/settings.schema.json; none where they do. */
export function schemaErrors(settings: unknown): readonly SchemaError[] {
  if (validate(settings)) return [];
  const own = validate.errors.filter(({ keyword, parentSchema }) => !STEPS.has(keyword) && messageOf(keyword, parentSchema));
  // Of alternatives, those for values of another type say nothing where one is for values of this type.
  const typed = own.filter(({ keyword }) => keyword !== 'type').map(({ instancePath }) => `${instancePath}/`);
  const told = own.filter(
    ({ keyword, instancePath }) => keyword !== 'type' || !typed.some((path) => path.startsWith(`${instancePath}/`)),
  );
  const errors = (told.length > 0 ? told : validate.errors).map(({ instancePath, propertyName, keyword, message, parentSchema }) => ({
    instancePath,
    ...(propertyName === undefined ? {} : { propertyName }),
    message: messageOf(keyword, parentSchema) ?? message,
  }));
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/** They only lead to the error itself. */
const STEPS = new Set(['anyOf', 'propertyNames']);

const messageOf = (keyword, schema) => (keyword === 'pattern' ? schema.patternErrorMessage : undefined) ?? schema.errorMessage;

const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings.schema.json","type":"object","properties":{"$schema":{"type":"string"},"general":{"$ref":"#/definitions/general"}},"patternProperties":{"^(?!general$)\\s*[gG][eE][nN][eE][rR][aA][lL]\\s*$":{"$ref":"#/definitions/general"},"^(?![A-Za-z0-9 .:@_-]{1,16}$|\\$schema$)":{"$ref":"#/definitions/project"}},"additionalProperties":{"$ref":"#/definitions/project"},"definitions":{"boolean":{"anyOf":[{"type":["string","boolean"],"pattern":"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$","errorMessage":"Write \"true\" or \"false\"."},{"type":"string","enum":["true","false"]}]},"note":{"not":{"$ref":"#/definitions/meantAsCommand"},"errorMessage":"This is a command, but its key is no tag. Write the tag as \"(gggg,eeee)\"."},"command":{"anyOf":[{"type":"string","pattern":"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$","errorMessage":"This is no command, or holds a macro that is not known. Commands: keep, safe, remove, clear, set(text), replace(text), truncdate, shiftdate, capage, mapuid, clean, dummy, X, Z, D, K, C, U, X/Z, X/D, Z/D, X/Z/D, X/Z/U*. Macros: @project_name@ @project_owner@ @project_prefix@ @process_date@ @process_time@ @random_uid@ @fake_name@ @fake_mrn@ @fake_acc@ @hash_acc@ @value@ @value(gggg,eeee)@"},{"type":"string","enum":["keep","safe","remove","clear","truncdate","shiftdate","capage","mapuid","clean","dummy","X","Z","D","K","C","U","X/Z","X/D","Z/D","X/Z/D","X/Z/U*"]}]},"meantAsCommand":{"type":"string","pattern":"^\\s*(?:[kK][eE][eE][pP]|[sS][aA][fF][eE]|[rR][eE][mM][oO][vV][eE]|[cC][lL][eE][aA][rR]|[tT][rR][uU][nN][cC][dD][aA][tT][eE]|[sS][hH][iI][fF][tT][dD][aA][tT][eE]|[cC][aA][pP][aA][gG][eE]|[mM][aA][pP][uU][iI][dD]|[cC][lL][eE][aA][nN]|[dD][uU][mM][mM][yY]|[xX]\\/[zZ]|[xX]\\/[dD]|[zZ]\\/[dD]|[xX]\\/[zZ]\\/[dD]|[xX]\\/[zZ]\\/[uU]\\*|(?:[sS][eE][tT]|[rR][eE][pP][lL][aA][cC][eE])\\s*\\([\\s\\S]*\\))\\s*$"},"selector":{"type":"string","pattern":"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$","errorMessage":"A tag or another selector stands here, such as \"(gggg,eeee)\", or \"*\" for all."},"key":{"type":"string","allOf":[{"not":{"type":"string","pattern":"^(?!\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$)[\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08]"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit. A private element goes by its owner as \"(0029,{SIEMENS CSA HEADER}10)\", a VR as \"(vr:PN)\", an element inside sequences as \"(0040,0275)/(0040,0007)\"."},{"not":{"type":"string","pattern":"^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX][0-9a-fA-FxX]{8}|(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9a-zA-Z]))(?=[0-9a-fA-FxX]*[0-9])[0-9a-fA-FxX]{8}|20000510|20100110|20100120|20100130|20100510|20100520|20200110|20200111|20200130)[^0-9a-zA-Z]*$"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit."},{"not":{"type":"string","pattern":"^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?:(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}\\s*,\\s*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}|(?=(?:[^0-9]*[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*0[xX][0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-zA-Z]{4,5})[^0-9a-zA-Z]*$"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit."},{"not":{"type":"string","pattern":"^(?!(?:reset|preset)$)(?:[pP][rR][eE][sS][eE][tT]|.preset|p.reset|pr.eset|pre.set|pres.et|prese.t|preset.|.?reset|p.?eset|pr.?set|pre.?et|pres.?t|prese.?|rpeset|perset|prseet|preest|preste)$"},"errorMessage":"There is no such option. Did you mean \"preset\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_unknown_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[uU][nN][kK][nN][oO][wW][nN]_[tT][aA][gG][sS]|.{1,2}remove_unknown_tags|r.{1,2}emove_unknown_tags|re.{1,2}move_unknown_tags|rem.{1,2}ove_unknown_tags|remo.{1,2}ve_unknown_tags|remov.{1,2}e_unknown_tags|remove.{1,2}_unknown_tags|remove_.{1,2}unknown_tags|remove_u.{1,2}nknown_tags|remove_un.{1,2}known_tags|remove_unk.{1,2}nown_tags|remove_unkn.{1,2}own_tags|remove_unkno.{1,2}wn_tags|remove_unknow.{1,2}n_tags|remove_unknown.{1,2}_tags|remove_unknown_.{1,2}tags|remove_unknown_t.{1,2}ags|remove_unknown_ta.{1,2}gs|remove_unknown_tag.{1,2}s|remove_unknown_tags.{1,2}|.{0,2}move_unknown_tags|r.{0,2}ove_unknown_tags|re.{0,2}ve_unknown_tags|rem.{0,2}e_unknown_tags|remo.{0,2}_unknown_tags|remov.{0,2}unknown_tags|remove.{0,2}nknown_tags|remove_.{0,2}known_tags|remove_u.{0,2}nown_tags|remove_un.{0,2}own_tags|remove_unk.{0,2}wn_tags|remove_unkn.{0,2}n_tags|remove_unkno.{0,2}_tags|remove_unknow.{0,2}tags|remove_unknown.{0,2}ags|remove_unknown_.{0,2}gs|remove_unknown_t.{0,2}s|remove_unknown_ta.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_unknown_tags\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_safe_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[sS][aA][fF][eE]_[tT][aA][gG][sS]|.{1,2}remove_safe_tags|r.{1,2}emove_safe_tags|re.{1,2}move_safe_tags|rem.{1,2}ove_safe_tags|remo.{1,2}ve_safe_tags|remov.{1,2}e_safe_tags|remove.{1,2}_safe_tags|remove_.{1,2}safe_tags|remove_s.{1,2}afe_tags|remove_sa.{1,2}fe_tags|remove_saf.{1,2}e_tags|remove_safe.{1,2}_tags|remove_safe_.{1,2}tags|remove_safe_t.{1,2}ags|remove_safe_ta.{1,2}gs|remove_safe_tag.{1,2}s|remove_safe_tags.{1,2}|.{0,2}move_safe_tags|r.{0,2}ove_safe_tags|re.{0,2}ve_safe_tags|rem.{0,2}e_safe_tags|remo.{0,2}_safe_tags|remov.{0,2}safe_tags|remove.{0,2}afe_tags|remove_.{0,2}fe_tags|remove_s.{0,2}e_tags|remove_sa.{0,2}_tags|remove_saf.{0,2}tags|remove_safe.{0,2}ags|remove_safe_.{0,2}gs|remove_safe_t.{0,2}s|remove_safe_ta.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_safe_tags\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_curves)$)(?:[rR][eE][mM][oO][vV][eE]_[cC][uU][rR][vV][eE][sS]|.{1,2}remove_curves|r.{1,2}emove_curves|re.{1,2}move_curves|rem.{1,2}ove_curves|remo.{1,2}ve_curves|remov.{1,2}e_curves|remove.{1,2}_curves|remove_.{1,2}curves|remove_c.{1,2}urves|remove_cu.{1,2}rves|remove_cur.{1,2}ves|remove_curv.{1,2}es|remove_curve.{1,2}s|remove_curves.{1,2}|.{0,2}move_curves|r.{0,2}ove_curves|re.{0,2}ve_curves|rem.{0,2}e_curves|remo.{0,2}_curves|remov.{0,2}curves|remove.{0,2}urves|remove_.{0,2}rves|remove_c.{0,2}ves|remove_cu.{0,2}es|remove_cur.{0,2}s|remove_curv.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_curves\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_overlays)$)(?:[rR][eE][mM][oO][vV][eE]_[oO][vV][eE][rR][lL][aA][yY][sS]|.{1,2}remove_overlays|r.{1,2}emove_overlays|re.{1,2}move_overlays|rem.{1,2}ove_overlays|remo.{1,2}ve_overlays|remov.{1,2}e_overlays|remove.{1,2}_overlays|remove_.{1,2}overlays|remove_o.{1,2}verlays|remove_ov.{1,2}erlays|remove_ove.{1,2}rlays|remove_over.{1,2}lays|remove_overl.{1,2}ays|remove_overla.{1,2}ys|remove_overlay.{1,2}s|remove_overlays.{1,2}|.{0,2}move_overlays|r.{0,2}ove_overlays|re.{0,2}ve_overlays|rem.{0,2}e_overlays|remo.{0,2}_overlays|remov.{0,2}overlays|remove.{0,2}verlays|remove_.{0,2}erlays|remove_o.{0,2}rlays|remove_ov.{0,2}lays|remove_ove.{0,2}ays|remove_over.{0,2}ys|remove_overl.{0,2}s|remove_overla.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_overlays\"?"},{"not":{"type":"string","pattern":"^(?!(?:print_assignment)$)(?:[pP][rR][iI][nN][tT]_[aA][sS][sS][iI][gG][nN][mM][eE][nN][tT]|.{1,2}print_assignment|p.{1,2}rint_assignment|pr.{1,2}int_assignment|pri.{1,2}nt_assignment|prin.{1,2}t_assignment|print.{1,2}_assignment|print_.{1,2}assignment|print_a.{1,2}ssignment|print_as.{1,2}signment|print_ass.{1,2}ignment|print_assi.{1,2}gnment|print_assig.{1,2}nment|print_assign.{1,2}ment|print_assignm.{1,2}ent|print_assignme.{1,2}nt|print_assignmen.{1,2}t|print_assignment.{1,2}|.{0,2}int_assignment|p.{0,2}nt_assignment|pr.{0,2}t_assignment|pri.{0,2}_assignment|prin.{0,2}assignment|print.{0,2}ssignment|print_.{0,2}signment|print_a.{0,2}ignment|print_as.{0,2}gnment|print_ass.{0,2}nment|print_assi.{0,2}ment|print_assig.{0,2}ent|print_assign.{0,2}nt|print_assignm.{0,2}t|print_assignme.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"print_assignment\"?"},{"not":{"type":"string","pattern":"^(?!(?:game|same|name)$)(?:[nN][aA][mM][eE]|.name|n.ame|na.me|nam.e|name.|.?ame|n.?me|na.?e|nam.?|anme|nmae|naem)$"},"errorMessage":"There is no such option. Did you mean \"name\"?"},{"not":{"type":"string","pattern":"^(?!(?:owned|owner)$)(?:[oO][wW][nN][eE][rR]|.owner|o.wner|ow.ner|own.er|owne.r|owner.|.?wner|o.?ner|ow.?er|own.?r|owne.?|woner|onwer|owenr|ownre)$"},"errorMessage":"There is no such option. Did you mean \"owner\"?"},{"not":{"type":"string","pattern":"^(?!(?:prefix)$)(?:[pP][rR][eE][fF][iI][xX]|.prefix|p.refix|pr.efix|pre.fix|pref.ix|prefi.x|prefix.|.?refix|p.?efix|pr.?fix|pre.?ix|pref.?x|prefi.?|rpefix|perfix|prfeix|preifx|prefxi)$"},"errorMessage":"There is no such option. Did you mean \"prefix\"?"},{"not":{"type":"string","pattern":"^(?!(?:node|code|model|move|more|made|mode)$)(?:[mM][oO][dD][eE]|.mode|m.ode|mo.de|mod.e|mode.|.?ode|m.?de|mo.?e|mod.?|omde|mdoe|moed)$"},"errorMessage":"There is no such option. Did you mean \"mode\"?"},{"not":{"type":"string","pattern":"^(?!(?:require_project)$)(?:[rR][eE][qQ][uU][iI][rR][eE]_[pP][rR][oO][jJ][eE][cC][tT]|.{1,2}require_project|r.{1,2}equire_project|re.{1,2}quire_project|req.{1,2}uire_project|requ.{1,2}ire_project|requi.{1,2}re_project|requir.{1,2}e_project|require.{1,2}_project|require_.{1,2}project|require_p.{1,2}roject|require_pr.{1,2}oject|require_pro.{1,2}ject|require_proj.{1,2}ect|require_proje.{1,2}ct|require_projec.{1,2}t|require_project.{1,2}|.{0,2}quire_project|r.{0,2}uire_project|re.{0,2}ire_project|req.{0,2}re_project|requ.{0,2}e_project|requi.{0,2}_project|requir.{0,2}project|require.{0,2}roject|require_.{0,2}oject|require_p.{0,2}ject|require_pr.{0,2}ect|require_pro.{0,2}ct|require_proj.{0,2}t|require_proje.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"require_project\"?"},{"not":{"type":"string","pattern":"^(?!(?:retain_uids)$)(?:[rR][eE][tT][aA][iI][nN]_[uU][iI][dD][sS]|.{1,2}retain_uids|r.{1,2}etain_uids|re.{1,2}tain_uids|ret.{1,2}ain_uids|reta.{1,2}in_uids|retai.{1,2}n_uids|retain.{1,2}_uids|retain_.{1,2}uids|retain_u.{1,2}ids|retain_ui.{1,2}ds|retain_uid.{1,2}s|retain_uids.{1,2}|.{0,2}tain_uids|r.{0,2}ain_uids|re.{0,2}in_uids|ret.{0,2}n_uids|reta.{0,2}_uids|retai.{0,2}uids|retain.{0,2}ids|retain_.{0,2}ds|retain_u.{0,2}s|retain_ui.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"retain_uids\"?"},{"not":{"type":"string","pattern":"^(?!(?:burned_in)$)(?:[bB][uU][rR][nN][eE][dD]_[iI][nN]|.{1,2}burned_in|b.{1,2}urned_in|bu.{1,2}rned_in|bur.{1,2}ned_in|burn.{1,2}ed_in|burne.{1,2}d_in|burned.{1,2}_in|burned_.{1,2}in|burned_i.{1,2}n|burned_in.{1,2}|.{0,2}rned_in|b.{0,2}ned_in|bu.{0,2}ed_in|bur.{0,2}d_in|burn.{0,2}_in|burne.{0,2}in|burned.{0,2}n|burned_.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"burned_in\"?"},{"not":{"type":"string","pattern":"^(?!(?:verify)$)(?:[vV][eE][rR][iI][fF][yY]|.verify|v.erify|ve.rify|ver.ify|veri.fy|verif.y|verify.|.?erify|v.?rify|ve.?ify|ver.?fy|veri.?y|verif.?|evrify|vreify|veirfy|verfiy|veriyf)$"},"errorMessage":"There is no such option. Did you mean \"verify\"?"},{"not":{"type":"string","pattern":"^(?!(?:date_shift_max_days)$)(?:[dD][aA][tT][eE]_[sS][hH][iI][fF][tT]_[mM][aA][xX]_[dD][aA][yY][sS]|.{1,2}date_shift_max_days|d.{1,2}ate_shift_max_days|da.{1,2}te_shift_max_days|dat.{1,2}e_shift_max_days|date.{1,2}_shift_max_days|date_.{1,2}shift_max_days|date_s.{1,2}hift_max_days|date_sh.{1,2}ift_max_days|date_shi.{1,2}ft_max_days|date_shif.{1,2}t_max_days|date_shift.{1,2}_max_days|date_shift_.{1,2}max_days|date_shift_m.{1,2}ax_days|date_shift_ma.{1,2}x_days|date_shift_max.{1,2}_days|date_shift_max_.{1,2}days|date_shift_max_d.{1,2}ays|date_shift_max_da.{1,2}ys|date_shift_max_day.{1,2}s|date_shift_max_days.{1,2}|.{0,2}te_shift_max_days|d.{0,2}e_shift_max_days|da.{0,2}_shift_max_days|dat.{0,2}shift_max_days|date.{0,2}hift_max_days|date_.{0,2}ift_max_days|date_s.{0,2}ft_max_days|date_sh.{0,2}t_max_days|date_shi.{0,2}_max_days|date_shif.{0,2}max_days|date_shift.{0,2}ax_days|date_shift_.{0,2}x_days|date_shift_m.{0,2}_days|date_shift_ma.{0,2}days|date_shift_max.{0,2}ays|date_shift_max_.{0,2}ys|date_shift_max_d.{0,2}s|date_shift_max_da.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"date_shift_max_days\"?"}]},"presetName":{"type":"string","pattern":"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$","errorMessage":"There is no such preset. The presets are \"default\", \"none\", \"original\", \"ps315-basic\"; in a list behind one of these: \"ps315-clean-descriptors\", \"ps315-clean-graphics\", \"ps315-clean-structured-content\", \"ps315-retain-device\", \"ps315-retain-full-dates\", \"ps315-retain-institution\", \"ps315-retain-modified-dates\", \"ps315-retain-patient-characteristics\", \"ps315-retain-safe-private\", \"ps315-retain-uids\"."},"preset":{"type":"string","enum":["default","none","original","ps315-basic"]},"presetList":{"type":"array","minItems":1,"uniqueItems":true,"errorMessage":"A list of presets holds one name or more, each of them once.","items":{"type":"string","anyOf":[{"$ref":"#/definitions/presetInList"},{"type":"string","enum":["default","none","original","ps315-basic","ps315-clean-descriptors","ps315-clean-graphics","ps315-clean-structured-content","ps315-retain-device","ps315-retain-full-dates","ps315-retain-institution","ps315-retain-modified-dates","ps315-retain-patient-characteristics","ps315-retain-safe-private","ps315-retain-uids"]}]}},"presetInList":{"type":"string","pattern":"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$","errorMessage":"There is no such preset. The presets are \"default\", \"none\", \"original\", \"ps315-basic\"; in a list behind one of these: \"ps315-clean-descriptors\", \"ps315-clean-graphics\", \"ps315-clean-structured-content\", \"ps315-retain-device\", \"ps315-retain-full-dates\", \"ps315-retain-institution\", \"ps315-retain-modified-dates\", \"ps315-retain-patient-characteristics\", \"ps315-retain-safe-private\", \"ps315-retain-uids\"."},"general":{"type":"object","errorMessage":"A section is an object: \"myproject\": { ... }. Rules and options stand in a section.","properties":{"preset":{"anyOf":[{"$ref":"#/definitions/presetName"},{"$ref":"#/definitions/preset"},{"$ref":"#/definitions/presetList"}]},"remove_unknown_tags":{"$ref":"#/definitions/boolean"},"remove_safe_tags":{"$ref":"#/definitions/boolean"},"remove_curves":{"$ref":"#/definitions/boolean"},"remove_overlays":{"$ref":"#/definitions/boolean"},"print_assignment":{"$ref":"#/definitions/boolean"},"name":{"type":"string","errorMessage":"The name is a text in double quotes."},"owner":{"type":"string","errorMessage":"The owner is a text in double quotes."},"prefix":{"type":"string","errorMessage":"The prefix is a text in double quotes."},"mode":{"anyOf":[{"type":"string","pattern":"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$","errorMessage":"The only mode is \"blacklist\". For an allow-list write \"preset\": \"none\", \"remove_unknown_tags\": \"true\", and a rule for all that is to stay."},{"type":"string","enum":["blacklist"]}]},"require_project":{"$ref":"#/definitions/boolean"},"retain_uids":{"$ref":"#/definitions/boolean"},"burned_in":{"anyOf":[{"type":"string","pattern":"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$","errorMessage":"The option burned_in is \"keep\", \"warn\", \"refuse\" or \"drop\"."},{"type":"string","enum":["keep","warn","refuse","drop"]}]},"verify":{"anyOf":[{"type":"string","pattern":"^[oO][fF][fF]$","errorMessage":"The option verify is not known in this version: take it out, or write \"off\"."},{"type":"string","enum":["off"]}]},"date_shift_max_days":{"anyOf":[{"type":"string","pattern":"^0*[1-9][0-9]{0,5}$","errorMessage":"A whole number of days, from 1 to 999999."},{"type":"integer","minimum":1,"maximum":999999,"errorMessage":"A whole number of days, from 1 to 999999."}]},"$schema":{"type":"string"},"lint_accept":{"type":"object","errorMessage":"Write \"lint_accept\": {\"rule-id\": {\"(gggg,eeee)\": \"reason\"}}","propertyNames":{"type":"string","pattern":"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$","patternErrorMessage":"The id of a rule of the linter stands here, in small letters: see mercure-anonymizer lint --list-rules"},"additionalProperties":{"type":"object","errorMessage":"Write {\"(gggg,eeee)\": \"reason\"}, or {\"*\": \"reason\"} for all","propertyNames":{"anyOf":[{"$ref":"#/definitions/selector"},{"type":"string","enum":["*"]}]},"additionalProperties":{"type":"string","pattern":"\\S","errorMessage":"The reason is a text in double quotes, and not empty."}}}},"patternProperties":{"^\\s*\\(":{"$ref":"#/definitions/command"}},"additionalProperties":{"$ref":"#/definitions/note"},"propertyNames":{"$ref":"#/definitions/key"}},"project":{"type":"object","errorMessage":"A section is an object: \"myproject\": { ... }. Rules and options stand in a section.","properties":{"preset":{"$ref":"#/definitions/general/properties/preset"},"remove_unknown_tags":{"$ref":"#/definitions/general/properties/remove_unknown_tags"},"remove_safe_tags":{"$ref":"#/definitions/general/properties/remove_safe_tags"},"remove_curves":{"$ref":"#/definitions/general/properties/remove_curves"},"remove_overlays":{"$ref":"#/definitions/general/properties/remove_overlays"},"print_assignment":{"$ref":"#/definitions/general/properties/print_assignment"},"name":{"$ref":"#/definitions/general/properties/name"},"owner":{"$ref":"#/definitions/general/properties/owner"},"prefix":{"$ref":"#/definitions/general/properties/prefix"},"mode":{"$ref":"#/definitions/general/properties/mode"},"require_project":{"$ref":"#/definitions/general/properties/require_project"},"retain_uids":{"$ref":"#/definitions/general/properties/retain_uids"},"burned_in":{"$ref":"#/definitions/general/properties/burned_in"},"verify":{"$ref":"#/definitions/general/properties/verify"},"date_shift_max_days":{"$ref":"#/definitions/general/properties/date_shift_max_days"},"$schema":{"$ref":"#/definitions/general/properties/$schema"},"lint_accept":{"$ref":"#/definitions/general/properties/lint_accept"}},"patternProperties":{"^\\s*\\(":{"$ref":"#/definitions/command"}},"additionalProperties":{"$ref":"#/definitions/note"},"propertyNames":{"$ref":"#/definitions/key"}}}};
const pattern0 = new RegExp("^(?!general$)\\s*[gG][eE][nN][eE][rR][aA][lL]\\s*$", "u");
const pattern1 = new RegExp("^(?![A-Za-z0-9 .:@_-]{1,16}$|\\$schema$)", "u");
const schema12 = {"type":"object","errorMessage":"A section is an object: \"myproject\": { ... }. Rules and options stand in a section.","properties":{"preset":{"$ref":"#/definitions/general/properties/preset"},"remove_unknown_tags":{"$ref":"#/definitions/general/properties/remove_unknown_tags"},"remove_safe_tags":{"$ref":"#/definitions/general/properties/remove_safe_tags"},"remove_curves":{"$ref":"#/definitions/general/properties/remove_curves"},"remove_overlays":{"$ref":"#/definitions/general/properties/remove_overlays"},"print_assignment":{"$ref":"#/definitions/general/properties/print_assignment"},"name":{"$ref":"#/definitions/general/properties/name"},"owner":{"$ref":"#/definitions/general/properties/owner"},"prefix":{"$ref":"#/definitions/general/properties/prefix"},"mode":{"$ref":"#/definitions/general/properties/mode"},"require_project":{"$ref":"#/definitions/general/properties/require_project"},"retain_uids":{"$ref":"#/definitions/general/properties/retain_uids"},"burned_in":{"$ref":"#/definitions/general/properties/burned_in"},"verify":{"$ref":"#/definitions/general/properties/verify"},"date_shift_max_days":{"$ref":"#/definitions/general/properties/date_shift_max_days"},"$schema":{"$ref":"#/definitions/general/properties/$schema"},"lint_accept":{"$ref":"#/definitions/general/properties/lint_accept"}},"patternProperties":{"^\\s*\\(":{"$ref":"#/definitions/command"}},"additionalProperties":{"$ref":"#/definitions/note"},"propertyNames":{"$ref":"#/definitions/key"}};
const schema13 = {"type":"string","allOf":[{"not":{"type":"string","pattern":"^(?!\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$)[\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08]"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit. A private element goes by its owner as \"(0029,{SIEMENS CSA HEADER}10)\", a VR as \"(vr:PN)\", an element inside sequences as \"(0040,0275)/(0040,0007)\"."},{"not":{"type":"string","pattern":"^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX][0-9a-fA-FxX]{8}|(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9a-zA-Z]))(?=[0-9a-fA-FxX]*[0-9])[0-9a-fA-FxX]{8}|20000510|20100110|20100120|20100130|20100510|20100520|20200110|20200111|20200130)[^0-9a-zA-Z]*$"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit."},{"not":{"type":"string","pattern":"^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?:(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}\\s*,\\s*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}|(?=(?:[^0-9]*[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*0[xX][0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-zA-Z]{4,5})[^0-9a-zA-Z]*$"},"errorMessage":"This looks like a tag but is none. Write a tag as \"(gggg,eeee)\": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit."},{"not":{"type":"string","pattern":"^(?!(?:reset|preset)$)(?:[pP][rR][eE][sS][eE][tT]|.preset|p.reset|pr.eset|pre.set|pres.et|prese.t|preset.|.?reset|p.?eset|pr.?set|pre.?et|pres.?t|prese.?|rpeset|perset|prseet|preest|preste)$"},"errorMessage":"There is no such option. Did you mean \"preset\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_unknown_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[uU][nN][kK][nN][oO][wW][nN]_[tT][aA][gG][sS]|.{1,2}remove_unknown_tags|r.{1,2}emove_unknown_tags|re.{1,2}move_unknown_tags|rem.{1,2}ove_unknown_tags|remo.{1,2}ve_unknown_tags|remov.{1,2}e_unknown_tags|remove.{1,2}_unknown_tags|remove_.{1,2}unknown_tags|remove_u.{1,2}nknown_tags|remove_un.{1,2}known_tags|remove_unk.{1,2}nown_tags|remove_unkn.{1,2}own_tags|remove_unkno.{1,2}wn_tags|remove_unknow.{1,2}n_tags|remove_unknown.{1,2}_tags|remove_unknown_.{1,2}tags|remove_unknown_t.{1,2}ags|remove_unknown_ta.{1,2}gs|remove_unknown_tag.{1,2}s|remove_unknown_tags.{1,2}|.{0,2}move_unknown_tags|r.{0,2}ove_unknown_tags|re.{0,2}ve_unknown_tags|rem.{0,2}e_unknown_tags|remo.{0,2}_unknown_tags|remov.{0,2}unknown_tags|remove.{0,2}nknown_tags|remove_.{0,2}known_tags|remove_u.{0,2}nown_tags|remove_un.{0,2}own_tags|remove_unk.{0,2}wn_tags|remove_unkn.{0,2}n_tags|remove_unkno.{0,2}_tags|remove_unknow.{0,2}tags|remove_unknown.{0,2}ags|remove_unknown_.{0,2}gs|remove_unknown_t.{0,2}s|remove_unknown_ta.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_unknown_tags\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_safe_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[sS][aA][fF][eE]_[tT][aA][gG][sS]|.{1,2}remove_safe_tags|r.{1,2}emove_safe_tags|re.{1,2}move_safe_tags|rem.{1,2}ove_safe_tags|remo.{1,2}ve_safe_tags|remov.{1,2}e_safe_tags|remove.{1,2}_safe_tags|remove_.{1,2}safe_tags|remove_s.{1,2}afe_tags|remove_sa.{1,2}fe_tags|remove_saf.{1,2}e_tags|remove_safe.{1,2}_tags|remove_safe_.{1,2}tags|remove_safe_t.{1,2}ags|remove_safe_ta.{1,2}gs|remove_safe_tag.{1,2}s|remove_safe_tags.{1,2}|.{0,2}move_safe_tags|r.{0,2}ove_safe_tags|re.{0,2}ve_safe_tags|rem.{0,2}e_safe_tags|remo.{0,2}_safe_tags|remov.{0,2}safe_tags|remove.{0,2}afe_tags|remove_.{0,2}fe_tags|remove_s.{0,2}e_tags|remove_sa.{0,2}_tags|remove_saf.{0,2}tags|remove_safe.{0,2}ags|remove_safe_.{0,2}gs|remove_safe_t.{0,2}s|remove_safe_ta.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_safe_tags\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_curves)$)(?:[rR][eE][mM][oO][vV][eE]_[cC][uU][rR][vV][eE][sS]|.{1,2}remove_curves|r.{1,2}emove_curves|re.{1,2}move_curves|rem.{1,2}ove_curves|remo.{1,2}ve_curves|remov.{1,2}e_curves|remove.{1,2}_curves|remove_.{1,2}curves|remove_c.{1,2}urves|remove_cu.{1,2}rves|remove_cur.{1,2}ves|remove_curv.{1,2}es|remove_curve.{1,2}s|remove_curves.{1,2}|.{0,2}move_curves|r.{0,2}ove_curves|re.{0,2}ve_curves|rem.{0,2}e_curves|remo.{0,2}_curves|remov.{0,2}curves|remove.{0,2}urves|remove_.{0,2}rves|remove_c.{0,2}ves|remove_cu.{0,2}es|remove_cur.{0,2}s|remove_curv.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_curves\"?"},{"not":{"type":"string","pattern":"^(?!(?:remove_overlays)$)(?:[rR][eE][mM][oO][vV][eE]_[oO][vV][eE][rR][lL][aA][yY][sS]|.{1,2}remove_overlays|r.{1,2}emove_overlays|re.{1,2}move_overlays|rem.{1,2}ove_overlays|remo.{1,2}ve_overlays|remov.{1,2}e_overlays|remove.{1,2}_overlays|remove_.{1,2}overlays|remove_o.{1,2}verlays|remove_ov.{1,2}erlays|remove_ove.{1,2}rlays|remove_over.{1,2}lays|remove_overl.{1,2}ays|remove_overla.{1,2}ys|remove_overlay.{1,2}s|remove_overlays.{1,2}|.{0,2}move_overlays|r.{0,2}ove_overlays|re.{0,2}ve_overlays|rem.{0,2}e_overlays|remo.{0,2}_overlays|remov.{0,2}overlays|remove.{0,2}verlays|remove_.{0,2}erlays|remove_o.{0,2}rlays|remove_ov.{0,2}lays|remove_ove.{0,2}ays|remove_over.{0,2}ys|remove_overl.{0,2}s|remove_overla.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"remove_overlays\"?"},{"not":{"type":"string","pattern":"^(?!(?:print_assignment)$)(?:[pP][rR][iI][nN][tT]_[aA][sS][sS][iI][gG][nN][mM][eE][nN][tT]|.{1,2}print_assignment|p.{1,2}rint_assignment|pr.{1,2}int_assignment|pri.{1,2}nt_assignment|prin.{1,2}t_assignment|print.{1,2}_assignment|print_.{1,2}assignment|print_a.{1,2}ssignment|print_as.{1,2}signment|print_ass.{1,2}ignment|print_assi.{1,2}gnment|print_assig.{1,2}nment|print_assign.{1,2}ment|print_assignm.{1,2}ent|print_assignme.{1,2}nt|print_assignmen.{1,2}t|print_assignment.{1,2}|.{0,2}int_assignment|p.{0,2}nt_assignment|pr.{0,2}t_assignment|pri.{0,2}_assignment|prin.{0,2}assignment|print.{0,2}ssignment|print_.{0,2}signment|print_a.{0,2}ignment|print_as.{0,2}gnment|print_ass.{0,2}nment|print_assi.{0,2}ment|print_assig.{0,2}ent|print_assign.{0,2}nt|print_assignm.{0,2}t|print_assignme.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"print_assignment\"?"},{"not":{"type":"string","pattern":"^(?!(?:game|same|name)$)(?:[nN][aA][mM][eE]|.name|n.ame|na.me|nam.e|name.|.?ame|n.?me|na.?e|nam.?|anme|nmae|naem)$"},"errorMessage":"There is no such option. Did you mean \"name\"?"},{"not":{"type":"string","pattern":"^(?!(?:owned|owner)$)(?:[oO][wW][nN][eE][rR]|.owner|o.wner|ow.ner|own.er|owne.r|owner.|.?wner|o.?ner|ow.?er|own.?r|owne.?|woner|onwer|owenr|ownre)$"},"errorMessage":"There is no such option. Did you mean \"owner\"?"},{"not":{"type":"string","pattern":"^(?!(?:prefix)$)(?:[pP][rR][eE][fF][iI][xX]|.prefix|p.refix|pr.efix|pre.fix|pref.ix|prefi.x|prefix.|.?refix|p.?efix|pr.?fix|pre.?ix|pref.?x|prefi.?|rpefix|perfix|prfeix|preifx|prefxi)$"},"errorMessage":"There is no such option. Did you mean \"prefix\"?"},{"not":{"type":"string","pattern":"^(?!(?:node|code|model|move|more|made|mode)$)(?:[mM][oO][dD][eE]|.mode|m.ode|mo.de|mod.e|mode.|.?ode|m.?de|mo.?e|mod.?|omde|mdoe|moed)$"},"errorMessage":"There is no such option. Did you mean \"mode\"?"},{"not":{"type":"string","pattern":"^(?!(?:require_project)$)(?:[rR][eE][qQ][uU][iI][rR][eE]_[pP][rR][oO][jJ][eE][cC][tT]|.{1,2}require_project|r.{1,2}equire_project|re.{1,2}quire_project|req.{1,2}uire_project|requ.{1,2}ire_project|requi.{1,2}re_project|requir.{1,2}e_project|require.{1,2}_project|require_.{1,2}project|require_p.{1,2}roject|require_pr.{1,2}oject|require_pro.{1,2}ject|require_proj.{1,2}ect|require_proje.{1,2}ct|require_projec.{1,2}t|require_project.{1,2}|.{0,2}quire_project|r.{0,2}uire_project|re.{0,2}ire_project|req.{0,2}re_project|requ.{0,2}e_project|requi.{0,2}_project|requir.{0,2}project|require.{0,2}roject|require_.{0,2}oject|require_p.{0,2}ject|require_pr.{0,2}ect|require_pro.{0,2}ct|require_proj.{0,2}t|require_proje.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"require_project\"?"},{"not":{"type":"string","pattern":"^(?!(?:retain_uids)$)(?:[rR][eE][tT][aA][iI][nN]_[uU][iI][dD][sS]|.{1,2}retain_uids|r.{1,2}etain_uids|re.{1,2}tain_uids|ret.{1,2}ain_uids|reta.{1,2}in_uids|retai.{1,2}n_uids|retain.{1,2}_uids|retain_.{1,2}uids|retain_u.{1,2}ids|retain_ui.{1,2}ds|retain_uid.{1,2}s|retain_uids.{1,2}|.{0,2}tain_uids|r.{0,2}ain_uids|re.{0,2}in_uids|ret.{0,2}n_uids|reta.{0,2}_uids|retai.{0,2}uids|retain.{0,2}ids|retain_.{0,2}ds|retain_u.{0,2}s|retain_ui.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"retain_uids\"?"},{"not":{"type":"string","pattern":"^(?!(?:burned_in)$)(?:[bB][uU][rR][nN][eE][dD]_[iI][nN]|.{1,2}burned_in|b.{1,2}urned_in|bu.{1,2}rned_in|bur.{1,2}ned_in|burn.{1,2}ed_in|burne.{1,2}d_in|burned.{1,2}_in|burned_.{1,2}in|burned_i.{1,2}n|burned_in.{1,2}|.{0,2}rned_in|b.{0,2}ned_in|bu.{0,2}ed_in|bur.{0,2}d_in|burn.{0,2}_in|burne.{0,2}in|burned.{0,2}n|burned_.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"burned_in\"?"},{"not":{"type":"string","pattern":"^(?!(?:verify)$)(?:[vV][eE][rR][iI][fF][yY]|.verify|v.erify|ve.rify|ver.ify|veri.fy|verif.y|verify.|.?erify|v.?rify|ve.?ify|ver.?fy|veri.?y|verif.?|evrify|vreify|veirfy|verfiy|veriyf)$"},"errorMessage":"There is no such option. Did you mean \"verify\"?"},{"not":{"type":"string","pattern":"^(?!(?:date_shift_max_days)$)(?:[dD][aA][tT][eE]_[sS][hH][iI][fF][tT]_[mM][aA][xX]_[dD][aA][yY][sS]|.{1,2}date_shift_max_days|d.{1,2}ate_shift_max_days|da.{1,2}te_shift_max_days|dat.{1,2}e_shift_max_days|date.{1,2}_shift_max_days|date_.{1,2}shift_max_days|date_s.{1,2}hift_max_days|date_sh.{1,2}ift_max_days|date_shi.{1,2}ft_max_days|date_shif.{1,2}t_max_days|date_shift.{1,2}_max_days|date_shift_.{1,2}max_days|date_shift_m.{1,2}ax_days|date_shift_ma.{1,2}x_days|date_shift_max.{1,2}_days|date_shift_max_.{1,2}days|date_shift_max_d.{1,2}ays|date_shift_max_da.{1,2}ys|date_shift_max_day.{1,2}s|date_shift_max_days.{1,2}|.{0,2}te_shift_max_days|d.{0,2}e_shift_max_days|da.{0,2}_shift_max_days|dat.{0,2}shift_max_days|date.{0,2}hift_max_days|date_.{0,2}ift_max_days|date_s.{0,2}ft_max_days|date_sh.{0,2}t_max_days|date_shi.{0,2}_max_days|date_shif.{0,2}max_days|date_shift.{0,2}ax_days|date_shift_.{0,2}x_days|date_shift_m.{0,2}_days|date_shift_ma.{0,2}days|date_shift_max.{0,2}ays|date_shift_max_.{0,2}ys|date_shift_max_d.{0,2}s|date_shift_max_da.{0,2})$"},"errorMessage":"There is no such option. Did you mean \"date_shift_max_days\"?"}]};
const schema21 = {"anyOf":[{"type":["string","boolean"],"pattern":"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$","errorMessage":"Write \"true\" or \"false\"."},{"type":"string","enum":["true","false"]}]};
const schema26 = {"type":"string","errorMessage":"The name is a text in double quotes."};
const schema27 = {"type":"string","errorMessage":"The owner is a text in double quotes."};
const schema28 = {"type":"string","errorMessage":"The prefix is a text in double quotes."};
const schema29 = {"anyOf":[{"type":"string","pattern":"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$","errorMessage":"The only mode is \"blacklist\". For an allow-list write \"preset\": \"none\", \"remove_unknown_tags\": \"true\", and a rule for all that is to stay."},{"type":"string","enum":["blacklist"]}]};
const schema32 = {"anyOf":[{"type":"string","pattern":"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$","errorMessage":"The option burned_in is \"keep\", \"warn\", \"refuse\" or \"drop\"."},{"type":"string","enum":["keep","warn","refuse","drop"]}]};
const schema33 = {"anyOf":[{"type":"string","pattern":"^[oO][fF][fF]$","errorMessage":"The option verify is not known in this version: take it out, or write \"off\"."},{"type":"string","enum":["off"]}]};
const schema34 = {"anyOf":[{"type":"string","pattern":"^0*[1-9][0-9]{0,5}$","errorMessage":"A whole number of days, from 1 to 999999."},{"type":"integer","minimum":1,"maximum":999999,"errorMessage":"A whole number of days, from 1 to 999999."}]};
const schema35 = {"type":"string"};
const schema38 = {"anyOf":[{"type":"string","pattern":"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$","errorMessage":"This is no command, or holds a macro that is not known. Commands: keep, safe, remove, clear, set(text), replace(text), truncdate, shiftdate, capage, mapuid, clean, dummy, X, Z, D, K, C, U, X/Z, X/D, Z/D, X/Z/D, X/Z/U*. Macros: @project_name@ @project_owner@ @project_prefix@ @process_date@ @process_time@ @random_uid@ @fake_name@ @fake_mrn@ @fake_acc@ @hash_acc@ @value@ @value(gggg,eeee)@"},{"type":"string","enum":["keep","safe","remove","clear","truncdate","shiftdate","capage","mapuid","clean","dummy","X","Z","D","K","C","U","X/Z","X/D","Z/D","X/Z/D","X/Z/U*"]}]};
const pattern2 = new RegExp("^(?!\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$)[\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08]", "u");
const pattern3 = new RegExp("^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX][0-9a-fA-FxX]{8}|(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9a-zA-Z]))(?=[0-9a-fA-FxX]*[0-9])[0-9a-fA-FxX]{8}|20000510|20100110|20100120|20100130|20100510|20100520|20200110|20200111|20200130)[^0-9a-zA-Z]*$", "u");
const pattern4 = new RegExp("^(?![\\s\"'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*[(\\uff08])[^0-9a-zA-Z]*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?:(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}\\s*,\\s*(?:0[xX](?=[0-9a-zA-Z])|(?!0[xX][0-9a-zA-Z]))(?=[a-fA-FxX]*[0-9])[0-9a-fA-FxX]{1,5}|(?=(?:[^0-9]*[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){4})[0-9a-zA-Z]{1,5}\\s*,\\s*0[xX][0-9a-zA-Z]{1,5}|(?=(?:[^0-9]*[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){1})[0-9a-fA-FxX]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-fA-FxX]{4,5}|(?=(?:[^0-9]*[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*(?!0[xX][0-9a-zA-Z])[0-9a-zA-Z]{4,5}|(?=(?:[^0-9]*(?!0[xX])[0-9]){5})[0-9a-zA-Z]{4,5}\\s*[;:./|_\\s-]\\s*0[xX][0-9a-zA-Z]{4,5})[^0-9a-zA-Z]*$", "u");
const pattern5 = new RegExp("^(?!(?:reset|preset)$)(?:[pP][rR][eE][sS][eE][tT]|.preset|p.reset|pr.eset|pre.set|pres.et|prese.t|preset.|.?reset|p.?eset|pr.?set|pre.?et|pres.?t|prese.?|rpeset|perset|prseet|preest|preste)$", "u");
const pattern6 = new RegExp("^(?!(?:remove_unknown_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[uU][nN][kK][nN][oO][wW][nN]_[tT][aA][gG][sS]|.{1,2}remove_unknown_tags|r.{1,2}emove_unknown_tags|re.{1,2}move_unknown_tags|rem.{1,2}ove_unknown_tags|remo.{1,2}ve_unknown_tags|remov.{1,2}e_unknown_tags|remove.{1,2}_unknown_tags|remove_.{1,2}unknown_tags|remove_u.{1,2}nknown_tags|remove_un.{1,2}known_tags|remove_unk.{1,2}nown_tags|remove_unkn.{1,2}own_tags|remove_unkno.{1,2}wn_tags|remove_unknow.{1,2}n_tags|remove_unknown.{1,2}_tags|remove_unknown_.{1,2}tags|remove_unknown_t.{1,2}ags|remove_unknown_ta.{1,2}gs|remove_unknown_tag.{1,2}s|remove_unknown_tags.{1,2}|.{0,2}move_unknown_tags|r.{0,2}ove_unknown_tags|re.{0,2}ve_unknown_tags|rem.{0,2}e_unknown_tags|remo.{0,2}_unknown_tags|remov.{0,2}unknown_tags|remove.{0,2}nknown_tags|remove_.{0,2}known_tags|remove_u.{0,2}nown_tags|remove_un.{0,2}own_tags|remove_unk.{0,2}wn_tags|remove_unkn.{0,2}n_tags|remove_unkno.{0,2}_tags|remove_unknow.{0,2}tags|remove_unknown.{0,2}ags|remove_unknown_.{0,2}gs|remove_unknown_t.{0,2}s|remove_unknown_ta.{0,2})$", "u");
const pattern7 = new RegExp("^(?!(?:remove_safe_tags)$)(?:[rR][eE][mM][oO][vV][eE]_[sS][aA][fF][eE]_[tT][aA][gG][sS]|.{1,2}remove_safe_tags|r.{1,2}emove_safe_tags|re.{1,2}move_safe_tags|rem.{1,2}ove_safe_tags|remo.{1,2}ve_safe_tags|remov.{1,2}e_safe_tags|remove.{1,2}_safe_tags|remove_.{1,2}safe_tags|remove_s.{1,2}afe_tags|remove_sa.{1,2}fe_tags|remove_saf.{1,2}e_tags|remove_safe.{1,2}_tags|remove_safe_.{1,2}tags|remove_safe_t.{1,2}ags|remove_safe_ta.{1,2}gs|remove_safe_tag.{1,2}s|remove_safe_tags.{1,2}|.{0,2}move_safe_tags|r.{0,2}ove_safe_tags|re.{0,2}ve_safe_tags|rem.{0,2}e_safe_tags|remo.{0,2}_safe_tags|remov.{0,2}safe_tags|remove.{0,2}afe_tags|remove_.{0,2}fe_tags|remove_s.{0,2}e_tags|remove_sa.{0,2}_tags|remove_saf.{0,2}tags|remove_safe.{0,2}ags|remove_safe_.{0,2}gs|remove_safe_t.{0,2}s|remove_safe_ta.{0,2})$", "u");
const pattern8 = new RegExp("^(?!(?:remove_curves)$)(?:[rR][eE][mM][oO][vV][eE]_[cC][uU][rR][vV][eE][sS]|.{1,2}remove_curves|r.{1,2}emove_curves|re.{1,2}move_curves|rem.{1,2}ove_curves|remo.{1,2}ve_curves|remov.{1,2}e_curves|remove.{1,2}_curves|remove_.{1,2}curves|remove_c.{1,2}urves|remove_cu.{1,2}rves|remove_cur.{1,2}ves|remove_curv.{1,2}es|remove_curve.{1,2}s|remove_curves.{1,2}|.{0,2}move_curves|r.{0,2}ove_curves|re.{0,2}ve_curves|rem.{0,2}e_curves|remo.{0,2}_curves|remov.{0,2}curves|remove.{0,2}urves|remove_.{0,2}rves|remove_c.{0,2}ves|remove_cu.{0,2}es|remove_cur.{0,2}s|remove_curv.{0,2})$", "u");
const pattern9 = new RegExp("^(?!(?:remove_overlays)$)(?:[rR][eE][mM][oO][vV][eE]_[oO][vV][eE][rR][lL][aA][yY][sS]|.{1,2}remove_overlays|r.{1,2}emove_overlays|re.{1,2}move_overlays|rem.{1,2}ove_overlays|remo.{1,2}ve_overlays|remov.{1,2}e_overlays|remove.{1,2}_overlays|remove_.{1,2}overlays|remove_o.{1,2}verlays|remove_ov.{1,2}erlays|remove_ove.{1,2}rlays|remove_over.{1,2}lays|remove_overl.{1,2}ays|remove_overla.{1,2}ys|remove_overlay.{1,2}s|remove_overlays.{1,2}|.{0,2}move_overlays|r.{0,2}ove_overlays|re.{0,2}ve_overlays|rem.{0,2}e_overlays|remo.{0,2}_overlays|remov.{0,2}overlays|remove.{0,2}verlays|remove_.{0,2}erlays|remove_o.{0,2}rlays|remove_ov.{0,2}lays|remove_ove.{0,2}ays|remove_over.{0,2}ys|remove_overl.{0,2}s|remove_overla.{0,2})$", "u");
const pattern10 = new RegExp("^(?!(?:print_assignment)$)(?:[pP][rR][iI][nN][tT]_[aA][sS][sS][iI][gG][nN][mM][eE][nN][tT]|.{1,2}print_assignment|p.{1,2}rint_assignment|pr.{1,2}int_assignment|pri.{1,2}nt_assignment|prin.{1,2}t_assignment|print.{1,2}_assignment|print_.{1,2}assignment|print_a.{1,2}ssignment|print_as.{1,2}signment|print_ass.{1,2}ignment|print_assi.{1,2}gnment|print_assig.{1,2}nment|print_assign.{1,2}ment|print_assignm.{1,2}ent|print_assignme.{1,2}nt|print_assignmen.{1,2}t|print_assignment.{1,2}|.{0,2}int_assignment|p.{0,2}nt_assignment|pr.{0,2}t_assignment|pri.{0,2}_assignment|prin.{0,2}assignment|print.{0,2}ssignment|print_.{0,2}signment|print_a.{0,2}ignment|print_as.{0,2}gnment|print_ass.{0,2}nment|print_assi.{0,2}ment|print_assig.{0,2}ent|print_assign.{0,2}nt|print_assignm.{0,2}t|print_assignme.{0,2})$", "u");
const pattern11 = new RegExp("^(?!(?:game|same|name)$)(?:[nN][aA][mM][eE]|.name|n.ame|na.me|nam.e|name.|.?ame|n.?me|na.?e|nam.?|anme|nmae|naem)$", "u");
const pattern12 = new RegExp("^(?!(?:owned|owner)$)(?:[oO][wW][nN][eE][rR]|.owner|o.wner|ow.ner|own.er|owne.r|owner.|.?wner|o.?ner|ow.?er|own.?r|owne.?|woner|onwer|owenr|ownre)$", "u");
const pattern13 = new RegExp("^(?!(?:prefix)$)(?:[pP][rR][eE][fF][iI][xX]|.prefix|p.refix|pr.efix|pre.fix|pref.ix|prefi.x|prefix.|.?refix|p.?efix|pr.?fix|pre.?ix|pref.?x|prefi.?|rpefix|perfix|prfeix|preifx|prefxi)$", "u");
const pattern14 = new RegExp("^(?!(?:node|code|model|move|more|made|mode)$)(?:[mM][oO][dD][eE]|.mode|m.ode|mo.de|mod.e|mode.|.?ode|m.?de|mo.?e|mod.?|omde|mdoe|moed)$", "u");
const pattern15 = new RegExp("^(?!(?:require_project)$)(?:[rR][eE][qQ][uU][iI][rR][eE]_[pP][rR][oO][jJ][eE][cC][tT]|.{1,2}require_project|r.{1,2}equire_project|re.{1,2}quire_project|req.{1,2}uire_project|requ.{1,2}ire_project|requi.{1,2}re_project|requir.{1,2}e_project|require.{1,2}_project|require_.{1,2}project|require_p.{1,2}roject|require_pr.{1,2}oject|require_pro.{1,2}ject|require_proj.{1,2}ect|require_proje.{1,2}ct|require_projec.{1,2}t|require_project.{1,2}|.{0,2}quire_project|r.{0,2}uire_project|re.{0,2}ire_project|req.{0,2}re_project|requ.{0,2}e_project|requi.{0,2}_project|requir.{0,2}project|require.{0,2}roject|require_.{0,2}oject|require_p.{0,2}ject|require_pr.{0,2}ect|require_pro.{0,2}ct|require_proj.{0,2}t|require_proje.{0,2})$", "u");
const pattern16 = new RegExp("^(?!(?:retain_uids)$)(?:[rR][eE][tT][aA][iI][nN]_[uU][iI][dD][sS]|.{1,2}retain_uids|r.{1,2}etain_uids|re.{1,2}tain_uids|ret.{1,2}ain_uids|reta.{1,2}in_uids|retai.{1,2}n_uids|retain.{1,2}_uids|retain_.{1,2}uids|retain_u.{1,2}ids|retain_ui.{1,2}ds|retain_uid.{1,2}s|retain_uids.{1,2}|.{0,2}tain_uids|r.{0,2}ain_uids|re.{0,2}in_uids|ret.{0,2}n_uids|reta.{0,2}_uids|retai.{0,2}uids|retain.{0,2}ids|retain_.{0,2}ds|retain_u.{0,2}s|retain_ui.{0,2})$", "u");
const pattern17 = new RegExp("^(?!(?:burned_in)$)(?:[bB][uU][rR][nN][eE][dD]_[iI][nN]|.{1,2}burned_in|b.{1,2}urned_in|bu.{1,2}rned_in|bur.{1,2}ned_in|burn.{1,2}ed_in|burne.{1,2}d_in|burned.{1,2}_in|burned_.{1,2}in|burned_i.{1,2}n|burned_in.{1,2}|.{0,2}rned_in|b.{0,2}ned_in|bu.{0,2}ed_in|bur.{0,2}d_in|burn.{0,2}_in|burne.{0,2}in|burned.{0,2}n|burned_.{0,2})$", "u");
const pattern18 = new RegExp("^(?!(?:verify)$)(?:[vV][eE][rR][iI][fF][yY]|.verify|v.erify|ve.rify|ver.ify|veri.fy|verif.y|verify.|.?erify|v.?rify|ve.?ify|ver.?fy|veri.?y|verif.?|evrify|vreify|veirfy|verfiy|veriyf)$", "u");
const pattern19 = new RegExp("^(?!(?:date_shift_max_days)$)(?:[dD][aA][tT][eE]_[sS][hH][iI][fF][tT]_[mM][aA][xX]_[dD][aA][yY][sS]|.{1,2}date_shift_max_days|d.{1,2}ate_shift_max_days|da.{1,2}te_shift_max_days|dat.{1,2}e_shift_max_days|date.{1,2}_shift_max_days|date_.{1,2}shift_max_days|date_s.{1,2}hift_max_days|date_sh.{1,2}ift_max_days|date_shi.{1,2}ft_max_days|date_shif.{1,2}t_max_days|date_shift.{1,2}_max_days|date_shift_.{1,2}max_days|date_shift_m.{1,2}ax_days|date_shift_ma.{1,2}x_days|date_shift_max.{1,2}_days|date_shift_max_.{1,2}days|date_shift_max_d.{1,2}ays|date_shift_max_da.{1,2}ys|date_shift_max_day.{1,2}s|date_shift_max_days.{1,2}|.{0,2}te_shift_max_days|d.{0,2}e_shift_max_days|da.{0,2}_shift_max_days|dat.{0,2}shift_max_days|date.{0,2}hift_max_days|date_.{0,2}ift_max_days|date_s.{0,2}ft_max_days|date_sh.{0,2}t_max_days|date_shi.{0,2}_max_days|date_shif.{0,2}max_days|date_shift.{0,2}ax_days|date_shift_.{0,2}x_days|date_shift_m.{0,2}_days|date_shift_ma.{0,2}days|date_shift_max.{0,2}ays|date_shift_max_.{0,2}ys|date_shift_max_d.{0,2}s|date_shift_max_da.{0,2})$", "u");
const pattern20 = new RegExp("^\\s*\\(", "u");
const pattern24 = new RegExp("^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$", "u");
const pattern29 = new RegExp("^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$", "u");
const pattern32 = new RegExp("^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$", "u");
const pattern33 = new RegExp("^[oO][fF][fF]$", "u");
const pattern34 = new RegExp("^0*[1-9][0-9]{0,5}$", "u");
const pattern39 = new RegExp("^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$", "u");
const func2 = Object.prototype.hasOwnProperty;
const schema14 = {"not":{"$ref":"#/definitions/meantAsCommand"},"errorMessage":"This is a command, but its key is no tag. Write the tag as \"(gggg,eeee)\"."};
const schema15 = {"type":"string","pattern":"^\\s*(?:[kK][eE][eE][pP]|[sS][aA][fF][eE]|[rR][eE][mM][oO][vV][eE]|[cC][lL][eE][aA][rR]|[tT][rR][uU][nN][cC][dD][aA][tT][eE]|[sS][hH][iI][fF][tT][dD][aA][tT][eE]|[cC][aA][pP][aA][gG][eE]|[mM][aA][pP][uU][iI][dD]|[cC][lL][eE][aA][nN]|[dD][uU][mM][mM][yY]|[xX]\\/[zZ]|[xX]\\/[dD]|[zZ]\\/[dD]|[xX]\\/[zZ]\\/[dD]|[xX]\\/[zZ]\\/[uU]\\*|(?:[sS][eE][tT]|[rR][eE][pP][lL][aA][cC][eE])\\s*\\([\\s\\S]*\\))\\s*$"};
const pattern21 = new RegExp("^\\s*(?:[kK][eE][eE][pP]|[sS][aA][fF][eE]|[rR][eE][mM][oO][vV][eE]|[cC][lL][eE][aA][rR]|[tT][rR][uU][nN][cC][dD][aA][tT][eE]|[sS][hH][iI][fF][tT][dD][aA][tT][eE]|[cC][aA][pP][aA][gG][eE]|[mM][aA][pP][uU][iI][dD]|[cC][lL][eE][aA][nN]|[dD][uU][mM][mM][yY]|[xX]\\/[zZ]|[xX]\\/[dD]|[zZ]\\/[dD]|[xX]\\/[zZ]\\/[dD]|[xX]\\/[zZ]\\/[uU]\\*|(?:[sS][eE][tT]|[rR][eE][pP][lL][aA][cC][eE])\\s*\\([\\s\\S]*\\))\\s*$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data === "string"){
if(!pattern21.test(data)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema14.not,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate12.errors = vErrors;
return errors === 0;
}

const schema16 = {"anyOf":[{"$ref":"#/definitions/presetName"},{"$ref":"#/definitions/preset"},{"$ref":"#/definitions/presetList"}]};
const schema17 = {"type":"string","pattern":"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$","errorMessage":"There is no such preset. The presets are \"default\", \"none\", \"original\", \"ps315-basic\"; in a list behind one of these: \"ps315-clean-descriptors\", \"ps315-clean-graphics\", \"ps315-clean-structured-content\", \"ps315-retain-device\", \"ps315-retain-full-dates\", \"ps315-retain-institution\", \"ps315-retain-modified-dates\", \"ps315-retain-patient-characteristics\", \"ps315-retain-safe-private\", \"ps315-retain-uids\"."};
const schema18 = {"type":"string","enum":["default","none","original","ps315-basic"]};
const pattern22 = new RegExp("^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$", "u");
const schema19 = {"type":"array","minItems":1,"uniqueItems":true,"errorMessage":"A list of presets holds one name or more, each of them once.","items":{"type":"string","anyOf":[{"$ref":"#/definitions/presetInList"},{"type":"string","enum":["default","none","original","ps315-basic","ps315-clean-descriptors","ps315-clean-graphics","ps315-clean-structured-content","ps315-retain-device","ps315-retain-full-dates","ps315-retain-institution","ps315-retain-modified-dates","ps315-retain-patient-characteristics","ps315-retain-safe-private","ps315-retain-uids"]}]}};
const schema20 = {"type":"string","pattern":"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$","errorMessage":"There is no such preset. The presets are \"default\", \"none\", \"original\", \"ps315-basic\"; in a list behind one of these: \"ps315-clean-descriptors\", \"ps315-clean-graphics\", \"ps315-clean-structured-content\", \"ps315-retain-device\", \"ps315-retain-full-dates\", \"ps315-retain-institution\", \"ps315-retain-modified-dates\", \"ps315-retain-patient-characteristics\", \"ps315-retain-safe-private\", \"ps315-retain-uids\"."};
const pattern23 = new RegExp("^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.items.type,parentSchema:schema19.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs3 = errors;
let valid2 = false;
const _errs4 = errors;
if(typeof data0 === "string"){
if(!pattern23.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/presetInList/pattern",keyword:"pattern",params:{pattern: "^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$"},message:"must match pattern \""+"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$"+"\"",schema:"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC]|[pP][sS]315-[cC][lL][eE][aA][nN]-[dD][eE][sS][cC][rR][iI][pP][tT][oO][rR][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[gG][rR][aA][pP][hH][iI][cC][sS]|[pP][sS]315-[cC][lL][eE][aA][nN]-[sS][tT][rR][uU][cC][tT][uU][rR][eE][dD]-[cC][oO][nN][tT][eE][nN][tT]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[dD][eE][vV][iI][cC][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[fF][uU][lL][lL]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[iI][nN][sS][tT][iI][tT][uU][tT][iI][oO][nN]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[mM][oO][dD][iI][fF][iI][eE][dD]-[dD][aA][tT][eE][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[pP][aA][tT][iI][eE][nN][tT]-[cC][hH][aA][rR][aA][cC][tT][eE][rR][iI][sS][tT][iI][cC][sS]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[sS][aA][fF][eE]-[pP][rR][iI][vV][aA][tT][eE]|[pP][sS]315-[rR][eE][tT][aA][iI][nN]-[uU][iI][dD][sS])$",parentSchema:schema20,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/presetInList/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs7 = errors;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.items.anyOf[1].type,parentSchema:schema19.items.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((((((data0 === "default") || (data0 === "none")) || (data0 === "original")) || (data0 === "ps315-basic")) || (data0 === "ps315-clean-descriptors")) || (data0 === "ps315-clean-graphics")) || (data0 === "ps315-clean-structured-content")) || (data0 === "ps315-retain-device")) || (data0 === "ps315-retain-full-dates")) || (data0 === "ps315-retain-institution")) || (data0 === "ps315-retain-modified-dates")) || (data0 === "ps315-retain-patient-characteristics")) || (data0 === "ps315-retain-safe-private")) || (data0 === "ps315-retain-uids"))){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema19.items.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema19.items.anyOf[1].enum,parentSchema:schema19.items.anyOf[1],data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema19.items.anyOf,parentSchema:schema19.items,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data === "string"){
if(!pattern22.test(data)){
const err0 = {instancePath,schemaPath:"#/definitions/presetName/pattern",keyword:"pattern",params:{pattern: "^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$"},message:"must match pattern \""+"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$"+"\"",schema:"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$",parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/presetName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(typeof data !== "string"){
const err2 = {instancePath,schemaPath:"#/definitions/preset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data === "default") || (data === "none")) || (data === "original")) || (data === "ps315-basic"))){
const err3 = {instancePath,schemaPath:"#/definitions/preset/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema16.anyOf,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate14.errors = vErrors;
return errors === 0;
}

const schema36 = {"type":"object","errorMessage":"Write \"lint_accept\": {\"rule-id\": {\"(gggg,eeee)\": \"reason\"}}","propertyNames":{"type":"string","pattern":"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$","patternErrorMessage":"The id of a rule of the linter stands here, in small letters: see mercure-anonymizer lint --list-rules"},"additionalProperties":{"type":"object","errorMessage":"Write {\"(gggg,eeee)\": \"reason\"}, or {\"*\": \"reason\"} for all","propertyNames":{"anyOf":[{"$ref":"#/definitions/selector"},{"type":"string","enum":["*"]}]},"additionalProperties":{"type":"string","pattern":"\\S","errorMessage":"The reason is a text in double quotes, and not empty."}}};
const schema37 = {"type":"string","pattern":"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$","errorMessage":"A tag or another selector stands here, such as \"(gggg,eeee)\", or \"*\" for all."};
const pattern35 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u");
const pattern36 = new RegExp("^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$", "u");
const pattern37 = new RegExp("\\S", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern35.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"+"\"",schema:"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",parentSchema:schema36.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.propertyNames.type,parentSchema:schema36.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema36.propertyNames,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key2 in data0){
const _errs6 = errors;
const _errs7 = errors;
let valid3 = false;
const _errs8 = errors;
if(typeof key2 === "string"){
if(!pattern36.test(key2)){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/selector/pattern",keyword:"pattern",params:{pattern: "^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$"},message:"must match pattern \""+"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$"+"\"",schema:"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$",parentSchema:schema37,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/selector/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs11 = errors;
if(typeof key2 !== "string"){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/propertyNames/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.additionalProperties.propertyNames.anyOf[1].type,parentSchema:schema36.additionalProperties.propertyNames.anyOf[1],data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(key2 === "*")){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/propertyNames/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema36.additionalProperties.propertyNames.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema36.additionalProperties.propertyNames.anyOf[1].enum,parentSchema:schema36.additionalProperties.propertyNames.anyOf[1],data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/propertyNames/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema36.additionalProperties.propertyNames.anyOf,parentSchema:schema36.additionalProperties.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs6 === errors;
if(!valid2){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema36.additionalProperties.propertyNames,parentSchema:schema36.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key3 in data0){
let data1 = data0[key3];
if(typeof data1 === "string"){
if(!pattern37.test(data1)){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema36.additionalProperties.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.additionalProperties.additionalProperties.type,parentSchema:schema36.additionalProperties.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.additionalProperties.type,parentSchema:schema36.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 !== "string"){
const err0 = {instancePath,schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof key0 === "string"){
if(!pattern2.test(key0)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid3 = _errs6 === errors;
if(valid3){
const err3 = {instancePath,schemaPath:"#/definitions/key/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[0].not,parentSchema:schema13.allOf[0],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof key0 === "string"){
if(!pattern3.test(key0)){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid4 = _errs10 === errors;
if(valid4){
const err6 = {instancePath,schemaPath:"#/definitions/key/allOf/1/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[1].not,parentSchema:schema13.allOf[1],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid5 = _errs14 === errors;
if(valid5){
const err9 = {instancePath,schemaPath:"#/definitions/key/allOf/2/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[2].not,parentSchema:schema13.allOf[2],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof key0 === "string"){
if(!pattern5.test(key0)){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs18 === errors;
if(valid6){
const err12 = {instancePath,schemaPath:"#/definitions/key/allOf/3/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[3].not,parentSchema:schema13.allOf[3],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof key0 === "string"){
if(!pattern6.test(key0)){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid7 = _errs22 === errors;
if(valid7){
const err15 = {instancePath,schemaPath:"#/definitions/key/allOf/4/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[4].not,parentSchema:schema13.allOf[4],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof key0 === "string"){
if(!pattern7.test(key0)){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid8 = _errs26 === errors;
if(valid8){
const err18 = {instancePath,schemaPath:"#/definitions/key/allOf/5/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[5].not,parentSchema:schema13.allOf[5],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof key0 === "string"){
if(!pattern8.test(key0)){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid9 = _errs30 === errors;
if(valid9){
const err21 = {instancePath,schemaPath:"#/definitions/key/allOf/6/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[6].not,parentSchema:schema13.allOf[6],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(typeof key0 === "string"){
if(!pattern9.test(key0)){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid10 = _errs34 === errors;
if(valid10){
const err24 = {instancePath,schemaPath:"#/definitions/key/allOf/7/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[7].not,parentSchema:schema13.allOf[7],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof key0 === "string"){
if(!pattern10.test(key0)){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var valid11 = _errs38 === errors;
if(valid11){
const err27 = {instancePath,schemaPath:"#/definitions/key/allOf/8/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[8].not,parentSchema:schema13.allOf[8],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(typeof key0 === "string"){
if(!pattern11.test(key0)){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var valid12 = _errs42 === errors;
if(valid12){
const err30 = {instancePath,schemaPath:"#/definitions/key/allOf/9/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[9].not,parentSchema:schema13.allOf[9],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof key0 === "string"){
if(!pattern12.test(key0)){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid13 = _errs46 === errors;
if(valid13){
const err33 = {instancePath,schemaPath:"#/definitions/key/allOf/10/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[10].not,parentSchema:schema13.allOf[10],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof key0 === "string"){
if(!pattern13.test(key0)){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var valid14 = _errs50 === errors;
if(valid14){
const err36 = {instancePath,schemaPath:"#/definitions/key/allOf/11/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[11].not,parentSchema:schema13.allOf[11],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(typeof key0 === "string"){
if(!pattern14.test(key0)){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid15 = _errs54 === errors;
if(valid15){
const err39 = {instancePath,schemaPath:"#/definitions/key/allOf/12/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[12].not,parentSchema:schema13.allOf[12],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(typeof key0 === "string"){
if(!pattern15.test(key0)){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var valid16 = _errs58 === errors;
if(valid16){
const err42 = {instancePath,schemaPath:"#/definitions/key/allOf/13/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[13].not,parentSchema:schema13.allOf[13],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(typeof key0 === "string"){
if(!pattern16.test(key0)){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var valid17 = _errs62 === errors;
if(valid17){
const err45 = {instancePath,schemaPath:"#/definitions/key/allOf/14/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[14].not,parentSchema:schema13.allOf[14],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(typeof key0 === "string"){
if(!pattern17.test(key0)){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var valid18 = _errs66 === errors;
if(valid18){
const err48 = {instancePath,schemaPath:"#/definitions/key/allOf/15/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[15].not,parentSchema:schema13.allOf[15],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(typeof key0 === "string"){
if(!pattern18.test(key0)){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid19 = _errs70 === errors;
if(valid19){
const err51 = {instancePath,schemaPath:"#/definitions/key/allOf/16/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[16].not,parentSchema:schema13.allOf[16],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
}
const _errs73 = errors;
const _errs74 = errors;
if(errors === _errs74){
if(typeof key0 === "string"){
if(!pattern19.test(key0)){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var valid20 = _errs74 === errors;
if(valid20){
const err54 = {instancePath,schemaPath:"#/definitions/key/allOf/17/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[17].not,parentSchema:schema13.allOf[17],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err55 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema12.propertyNames,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key1 in data){
if(!((func2.call(schema12.properties, key1)) || (pattern20.test(key1)))){
if(!(validate12(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
if(data.preset !== undefined){
if(!(validate14(data.preset, {instancePath:instancePath+"/preset",parentData:data,parentDataProperty:"preset",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.remove_unknown_tags !== undefined){
let data2 = data.remove_unknown_tags;
const _errs81 = errors;
let valid24 = false;
const _errs82 = errors;
if((typeof data2 !== "string") && (typeof data2 !== "boolean")){
const err56 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/general/properties/remove_unknown_tags/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern24.test(data2)){
const err57 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/general/properties/remove_unknown_tags/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid0 = _errs82 === errors;
valid24 = valid24 || _valid0;
if(!valid24){
const _errs84 = errors;
if(typeof data2 !== "string"){
const err58 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/general/properties/remove_unknown_tags/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((data2 === "true") || (data2 === "false"))){
const err59 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/general/properties/remove_unknown_tags/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid0 = _errs84 === errors;
valid24 = valid24 || _valid0;
}
if(!valid24){
const err60 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/general/properties/remove_unknown_tags/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs81;
if(vErrors !== null){
if(_errs81){
vErrors.length = _errs81;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_safe_tags !== undefined){
let data3 = data.remove_safe_tags;
const _errs88 = errors;
let valid26 = false;
const _errs89 = errors;
if((typeof data3 !== "string") && (typeof data3 !== "boolean")){
const err61 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/general/properties/remove_safe_tags/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern24.test(data3)){
const err62 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/general/properties/remove_safe_tags/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
var _valid1 = _errs89 === errors;
valid26 = valid26 || _valid1;
if(!valid26){
const _errs91 = errors;
if(typeof data3 !== "string"){
const err63 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/general/properties/remove_safe_tags/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!((data3 === "true") || (data3 === "false"))){
const err64 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/general/properties/remove_safe_tags/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid1 = _errs91 === errors;
valid26 = valid26 || _valid1;
}
if(!valid26){
const err65 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/general/properties/remove_safe_tags/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_curves !== undefined){
let data4 = data.remove_curves;
const _errs95 = errors;
let valid28 = false;
const _errs96 = errors;
if((typeof data4 !== "string") && (typeof data4 !== "boolean")){
const err66 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/general/properties/remove_curves/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern24.test(data4)){
const err67 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/general/properties/remove_curves/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid2 = _errs96 === errors;
valid28 = valid28 || _valid2;
if(!valid28){
const _errs98 = errors;
if(typeof data4 !== "string"){
const err68 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/general/properties/remove_curves/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data4 === "true") || (data4 === "false"))){
const err69 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/general/properties/remove_curves/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid2 = _errs98 === errors;
valid28 = valid28 || _valid2;
}
if(!valid28){
const err70 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/general/properties/remove_curves/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_overlays !== undefined){
let data5 = data.remove_overlays;
const _errs102 = errors;
let valid30 = false;
const _errs103 = errors;
if((typeof data5 !== "string") && (typeof data5 !== "boolean")){
const err71 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/general/properties/remove_overlays/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern24.test(data5)){
const err72 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/general/properties/remove_overlays/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var _valid3 = _errs103 === errors;
valid30 = valid30 || _valid3;
if(!valid30){
const _errs105 = errors;
if(typeof data5 !== "string"){
const err73 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/general/properties/remove_overlays/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((data5 === "true") || (data5 === "false"))){
const err74 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/general/properties/remove_overlays/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid3 = _errs105 === errors;
valid30 = valid30 || _valid3;
}
if(!valid30){
const err75 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/general/properties/remove_overlays/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data5};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
else {
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
}
}
if(data.print_assignment !== undefined){
let data6 = data.print_assignment;
const _errs109 = errors;
let valid32 = false;
const _errs110 = errors;
if((typeof data6 !== "string") && (typeof data6 !== "boolean")){
const err76 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/general/properties/print_assignment/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern24.test(data6)){
const err77 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/general/properties/print_assignment/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid4 = _errs110 === errors;
valid32 = valid32 || _valid4;
if(!valid32){
const _errs112 = errors;
if(typeof data6 !== "string"){
const err78 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/general/properties/print_assignment/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((data6 === "true") || (data6 === "false"))){
const err79 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/general/properties/print_assignment/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid4 = _errs112 === errors;
valid32 = valid32 || _valid4;
}
if(!valid32){
const err80 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/general/properties/print_assignment/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data6};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
}
if(data.name !== undefined){
let data7 = data.name;
if(typeof data7 !== "string"){
const err81 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/general/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data7};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.owner !== undefined){
let data8 = data.owner;
if(typeof data8 !== "string"){
const err82 = {instancePath:instancePath+"/owner",schemaPath:"#/definitions/general/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.type,parentSchema:schema27,data:data8};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.prefix !== undefined){
let data9 = data.prefix;
if(typeof data9 !== "string"){
const err83 = {instancePath:instancePath+"/prefix",schemaPath:"#/definitions/general/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.type,parentSchema:schema28,data:data9};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
const _errs125 = errors;
let valid37 = false;
const _errs126 = errors;
if(typeof data10 === "string"){
if(!pattern29.test(data10)){
const err84 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/general/properties/mode/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$"},message:"must match pattern \""+"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$"+"\"",schema:"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$",parentSchema:schema29.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/general/properties/mode/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.anyOf[0].type,parentSchema:schema29.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid5 = _errs126 === errors;
valid37 = valid37 || _valid5;
if(!valid37){
const _errs128 = errors;
if(typeof data10 !== "string"){
const err86 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/general/properties/mode/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.anyOf[1].type,parentSchema:schema29.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!(data10 === "blacklist")){
const err87 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/general/properties/mode/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema29.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema29.anyOf[1].enum,parentSchema:schema29.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var _valid5 = _errs128 === errors;
valid37 = valid37 || _valid5;
}
if(!valid37){
const err88 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/general/properties/mode/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema29.anyOf,parentSchema:schema29,data:data10};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
else {
errors = _errs125;
if(vErrors !== null){
if(_errs125){
vErrors.length = _errs125;
}
else {
vErrors = null;
}
}
}
}
if(data.require_project !== undefined){
let data11 = data.require_project;
const _errs132 = errors;
let valid39 = false;
const _errs133 = errors;
if((typeof data11 !== "string") && (typeof data11 !== "boolean")){
const err89 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/general/properties/require_project/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern24.test(data11)){
const err90 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/general/properties/require_project/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid6 = _errs133 === errors;
valid39 = valid39 || _valid6;
if(!valid39){
const _errs135 = errors;
if(typeof data11 !== "string"){
const err91 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/general/properties/require_project/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((data11 === "true") || (data11 === "false"))){
const err92 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/general/properties/require_project/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid6 = _errs135 === errors;
valid39 = valid39 || _valid6;
}
if(!valid39){
const err93 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/general/properties/require_project/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data11};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
else {
errors = _errs132;
if(vErrors !== null){
if(_errs132){
vErrors.length = _errs132;
}
else {
vErrors = null;
}
}
}
}
if(data.retain_uids !== undefined){
let data12 = data.retain_uids;
const _errs139 = errors;
let valid41 = false;
const _errs140 = errors;
if((typeof data12 !== "string") && (typeof data12 !== "boolean")){
const err94 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/general/properties/retain_uids/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern24.test(data12)){
const err95 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/general/properties/retain_uids/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
var _valid7 = _errs140 === errors;
valid41 = valid41 || _valid7;
if(!valid41){
const _errs142 = errors;
if(typeof data12 !== "string"){
const err96 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/general/properties/retain_uids/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((data12 === "true") || (data12 === "false"))){
const err97 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/general/properties/retain_uids/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid7 = _errs142 === errors;
valid41 = valid41 || _valid7;
}
if(!valid41){
const err98 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/general/properties/retain_uids/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data12};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
else {
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
}
}
if(data.burned_in !== undefined){
let data13 = data.burned_in;
const _errs146 = errors;
let valid43 = false;
const _errs147 = errors;
if(typeof data13 === "string"){
if(!pattern32.test(data13)){
const err99 = {instancePath:instancePath+"/burned_in",schemaPath:"#/definitions/general/properties/burned_in/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$"},message:"must match pattern \""+"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$"+"\"",schema:"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$",parentSchema:schema32.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/burned_in",schemaPath:"#/definitions/general/properties/burned_in/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[0].type,parentSchema:schema32.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid8 = _errs147 === errors;
valid43 = valid43 || _valid8;
if(!valid43){
const _errs149 = errors;
if(typeof data13 !== "string"){
const err101 = {instancePath:instancePath+"/burned_in",schemaPath:"#/definitions/general/properties/burned_in/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.anyOf[1].type,parentSchema:schema32.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((((data13 === "keep") || (data13 === "warn")) || (data13 === "refuse")) || (data13 === "drop"))){
const err102 = {instancePath:instancePath+"/burned_in",schemaPath:"#/definitions/general/properties/burned_in/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema32.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema32.anyOf[1].enum,parentSchema:schema32.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid8 = _errs149 === errors;
valid43 = valid43 || _valid8;
}
if(!valid43){
const err103 = {instancePath:instancePath+"/burned_in",schemaPath:"#/definitions/general/properties/burned_in/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
else {
errors = _errs146;
if(vErrors !== null){
if(_errs146){
vErrors.length = _errs146;
}
else {
vErrors = null;
}
}
}
}
if(data.verify !== undefined){
let data14 = data.verify;
const _errs153 = errors;
let valid45 = false;
const _errs154 = errors;
if(typeof data14 === "string"){
if(!pattern33.test(data14)){
const err104 = {instancePath:instancePath+"/verify",schemaPath:"#/definitions/general/properties/verify/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[oO][fF][fF]$"},message:"must match pattern \""+"^[oO][fF][fF]$"+"\"",schema:"^[oO][fF][fF]$",parentSchema:schema33.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/verify",schemaPath:"#/definitions/general/properties/verify/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.anyOf[0].type,parentSchema:schema33.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid9 = _errs154 === errors;
valid45 = valid45 || _valid9;
if(!valid45){
const _errs156 = errors;
if(typeof data14 !== "string"){
const err106 = {instancePath:instancePath+"/verify",schemaPath:"#/definitions/general/properties/verify/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.anyOf[1].type,parentSchema:schema33.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!(data14 === "off")){
const err107 = {instancePath:instancePath+"/verify",schemaPath:"#/definitions/general/properties/verify/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema33.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema33.anyOf[1].enum,parentSchema:schema33.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid9 = _errs156 === errors;
valid45 = valid45 || _valid9;
}
if(!valid45){
const err108 = {instancePath:instancePath+"/verify",schemaPath:"#/definitions/general/properties/verify/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema33.anyOf,parentSchema:schema33,data:data14};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
else {
errors = _errs153;
if(vErrors !== null){
if(_errs153){
vErrors.length = _errs153;
}
else {
vErrors = null;
}
}
}
}
if(data.date_shift_max_days !== undefined){
let data15 = data.date_shift_max_days;
const _errs160 = errors;
let valid47 = false;
const _errs161 = errors;
if(typeof data15 === "string"){
if(!pattern34.test(data15)){
const err109 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}$"},message:"must match pattern \""+"^0*[1-9][0-9]{0,5}$"+"\"",schema:"^0*[1-9][0-9]{0,5}$",parentSchema:schema34.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.anyOf[0].type,parentSchema:schema34.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid10 = _errs161 === errors;
valid47 = valid47 || _valid10;
if(!valid47){
const _errs163 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err111 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.anyOf[1].type,parentSchema:schema34.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 999999 || isNaN(data15)){
const err112 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999},message:"must be <= 999999",schema:999999,parentSchema:schema34.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err113 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
var _valid10 = _errs163 === errors;
valid47 = valid47 || _valid10;
}
if(!valid47){
const err114 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/definitions/general/properties/date_shift_max_days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.anyOf,parentSchema:schema34,data:data15};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
else {
errors = _errs160;
if(vErrors !== null){
if(_errs160){
vErrors.length = _errs160;
}
else {
vErrors = null;
}
}
}
}
if(data.$schema !== undefined){
let data16 = data.$schema;
if(typeof data16 !== "string"){
const err115 = {instancePath:instancePath+"/$schema",schemaPath:"#/definitions/general/properties/$schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data16};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.lint_accept !== undefined){
if(!(validate18(data.lint_accept, {instancePath:instancePath+"/lint_accept",parentData:data,parentDataProperty:"lint_accept",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
for(const key2 in data){
if(pattern20.test(key2)){
let data18 = data[key2];
const _errs171 = errors;
let valid51 = false;
const _errs172 = errors;
if(typeof data18 === "string"){
if(!pattern39.test(data18)){
const err116 = {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$"},message:"must match pattern \""+"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$"+"\"",schema:"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$",parentSchema:schema38.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.anyOf[0].type,parentSchema:schema38.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid11 = _errs172 === errors;
valid51 = valid51 || _valid11;
if(!valid51){
const _errs174 = errors;
if(typeof data18 !== "string"){
const err118 = {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.anyOf[1].type,parentSchema:schema38.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(!(((((((((((((((((((((data18 === "keep") || (data18 === "safe")) || (data18 === "remove")) || (data18 === "clear")) || (data18 === "truncdate")) || (data18 === "shiftdate")) || (data18 === "capage")) || (data18 === "mapuid")) || (data18 === "clean")) || (data18 === "dummy")) || (data18 === "X")) || (data18 === "Z")) || (data18 === "D")) || (data18 === "K")) || (data18 === "C")) || (data18 === "U")) || (data18 === "X/Z")) || (data18 === "X/D")) || (data18 === "Z/D")) || (data18 === "X/Z/D")) || (data18 === "X/Z/U*"))){
const err119 = {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema38.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema38.anyOf[1].enum,parentSchema:schema38.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid11 = _errs174 === errors;
valid51 = valid51 || _valid11;
}
if(!valid51){
const err120 = {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.anyOf,parentSchema:schema38,data:data18};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
else {
errors = _errs171;
if(vErrors !== null){
if(_errs171){
vErrors.length = _errs171;
}
else {
vErrors = null;
}
}
}
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":"object","errorMessage":"A section is an object: \"myproject\": { ... }. Rules and options stand in a section.","properties":{"preset":{"anyOf":[{"$ref":"#/definitions/presetName"},{"$ref":"#/definitions/preset"},{"$ref":"#/definitions/presetList"}]},"remove_unknown_tags":{"$ref":"#/definitions/boolean"},"remove_safe_tags":{"$ref":"#/definitions/boolean"},"remove_curves":{"$ref":"#/definitions/boolean"},"remove_overlays":{"$ref":"#/definitions/boolean"},"print_assignment":{"$ref":"#/definitions/boolean"},"name":{"type":"string","errorMessage":"The name is a text in double quotes."},"owner":{"type":"string","errorMessage":"The owner is a text in double quotes."},"prefix":{"type":"string","errorMessage":"The prefix is a text in double quotes."},"mode":{"anyOf":[{"type":"string","pattern":"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$","errorMessage":"The only mode is \"blacklist\". For an allow-list write \"preset\": \"none\", \"remove_unknown_tags\": \"true\", and a rule for all that is to stay."},{"type":"string","enum":["blacklist"]}]},"require_project":{"$ref":"#/definitions/boolean"},"retain_uids":{"$ref":"#/definitions/boolean"},"burned_in":{"anyOf":[{"type":"string","pattern":"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$","errorMessage":"The option burned_in is \"keep\", \"warn\", \"refuse\" or \"drop\"."},{"type":"string","enum":["keep","warn","refuse","drop"]}]},"verify":{"anyOf":[{"type":"string","pattern":"^[oO][fF][fF]$","errorMessage":"The option verify is not known in this version: take it out, or write \"off\"."},{"type":"string","enum":["off"]}]},"date_shift_max_days":{"anyOf":[{"type":"string","pattern":"^0*[1-9][0-9]{0,5}$","errorMessage":"A whole number of days, from 1 to 999999."},{"type":"integer","minimum":1,"maximum":999999,"errorMessage":"A whole number of days, from 1 to 999999."}]},"$schema":{"type":"string"},"lint_accept":{"type":"object","errorMessage":"Write \"lint_accept\": {\"rule-id\": {\"(gggg,eeee)\": \"reason\"}}","propertyNames":{"type":"string","pattern":"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$","patternErrorMessage":"The id of a rule of the linter stands here, in small letters: see mercure-anonymizer lint --list-rules"},"additionalProperties":{"type":"object","errorMessage":"Write {\"(gggg,eeee)\": \"reason\"}, or {\"*\": \"reason\"} for all","propertyNames":{"anyOf":[{"$ref":"#/definitions/selector"},{"type":"string","enum":["*"]}]},"additionalProperties":{"type":"string","pattern":"\\S","errorMessage":"The reason is a text in double quotes, and not empty."}}}},"patternProperties":{"^\\s*\\(":{"$ref":"#/definitions/command"}},"additionalProperties":{"$ref":"#/definitions/note"},"propertyNames":{"$ref":"#/definitions/key"}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 !== "string"){
const err0 = {instancePath,schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof key0 === "string"){
if(!pattern2.test(key0)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid3 = _errs6 === errors;
if(valid3){
const err3 = {instancePath,schemaPath:"#/definitions/key/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[0].not,parentSchema:schema13.allOf[0],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof key0 === "string"){
if(!pattern3.test(key0)){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid4 = _errs10 === errors;
if(valid4){
const err6 = {instancePath,schemaPath:"#/definitions/key/allOf/1/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[1].not,parentSchema:schema13.allOf[1],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid5 = _errs14 === errors;
if(valid5){
const err9 = {instancePath,schemaPath:"#/definitions/key/allOf/2/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[2].not,parentSchema:schema13.allOf[2],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof key0 === "string"){
if(!pattern5.test(key0)){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs18 === errors;
if(valid6){
const err12 = {instancePath,schemaPath:"#/definitions/key/allOf/3/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[3].not,parentSchema:schema13.allOf[3],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof key0 === "string"){
if(!pattern6.test(key0)){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid7 = _errs22 === errors;
if(valid7){
const err15 = {instancePath,schemaPath:"#/definitions/key/allOf/4/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[4].not,parentSchema:schema13.allOf[4],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof key0 === "string"){
if(!pattern7.test(key0)){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid8 = _errs26 === errors;
if(valid8){
const err18 = {instancePath,schemaPath:"#/definitions/key/allOf/5/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[5].not,parentSchema:schema13.allOf[5],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof key0 === "string"){
if(!pattern8.test(key0)){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid9 = _errs30 === errors;
if(valid9){
const err21 = {instancePath,schemaPath:"#/definitions/key/allOf/6/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[6].not,parentSchema:schema13.allOf[6],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(typeof key0 === "string"){
if(!pattern9.test(key0)){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid10 = _errs34 === errors;
if(valid10){
const err24 = {instancePath,schemaPath:"#/definitions/key/allOf/7/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[7].not,parentSchema:schema13.allOf[7],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof key0 === "string"){
if(!pattern10.test(key0)){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var valid11 = _errs38 === errors;
if(valid11){
const err27 = {instancePath,schemaPath:"#/definitions/key/allOf/8/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[8].not,parentSchema:schema13.allOf[8],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(typeof key0 === "string"){
if(!pattern11.test(key0)){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var valid12 = _errs42 === errors;
if(valid12){
const err30 = {instancePath,schemaPath:"#/definitions/key/allOf/9/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[9].not,parentSchema:schema13.allOf[9],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof key0 === "string"){
if(!pattern12.test(key0)){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid13 = _errs46 === errors;
if(valid13){
const err33 = {instancePath,schemaPath:"#/definitions/key/allOf/10/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[10].not,parentSchema:schema13.allOf[10],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof key0 === "string"){
if(!pattern13.test(key0)){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var valid14 = _errs50 === errors;
if(valid14){
const err36 = {instancePath,schemaPath:"#/definitions/key/allOf/11/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[11].not,parentSchema:schema13.allOf[11],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(typeof key0 === "string"){
if(!pattern14.test(key0)){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid15 = _errs54 === errors;
if(valid15){
const err39 = {instancePath,schemaPath:"#/definitions/key/allOf/12/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[12].not,parentSchema:schema13.allOf[12],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(typeof key0 === "string"){
if(!pattern15.test(key0)){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var valid16 = _errs58 === errors;
if(valid16){
const err42 = {instancePath,schemaPath:"#/definitions/key/allOf/13/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[13].not,parentSchema:schema13.allOf[13],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(typeof key0 === "string"){
if(!pattern16.test(key0)){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var valid17 = _errs62 === errors;
if(valid17){
const err45 = {instancePath,schemaPath:"#/definitions/key/allOf/14/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[14].not,parentSchema:schema13.allOf[14],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(typeof key0 === "string"){
if(!pattern17.test(key0)){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var valid18 = _errs66 === errors;
if(valid18){
const err48 = {instancePath,schemaPath:"#/definitions/key/allOf/15/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[15].not,parentSchema:schema13.allOf[15],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(typeof key0 === "string"){
if(!pattern18.test(key0)){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid19 = _errs70 === errors;
if(valid19){
const err51 = {instancePath,schemaPath:"#/definitions/key/allOf/16/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[16].not,parentSchema:schema13.allOf[16],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
}
const _errs73 = errors;
const _errs74 = errors;
if(errors === _errs74){
if(typeof key0 === "string"){
if(!pattern19.test(key0)){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var valid20 = _errs74 === errors;
if(valid20){
const err54 = {instancePath,schemaPath:"#/definitions/key/allOf/17/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema13.allOf[17].not,parentSchema:schema13.allOf[17],data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err55 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema39.propertyNames,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key1 in data){
if(!((func2.call(schema39.properties, key1)) || (pattern20.test(key1)))){
if(!(validate12(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
if(data.preset !== undefined){
let data1 = data.preset;
const _errs79 = errors;
let valid23 = false;
const _errs80 = errors;
if(typeof data1 === "string"){
if(!pattern22.test(data1)){
const err56 = {instancePath:instancePath+"/preset",schemaPath:"#/definitions/presetName/pattern",keyword:"pattern",params:{pattern: "^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$"},message:"must match pattern \""+"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$"+"\"",schema:"^(?:[dD][eE][fF][aA][uU][lL][tT]|[nN][oO][nN][eE]|[oO][rR][iI][gG][iI][nN][aA][lL]|[pP][sS]315-[bB][aA][sS][iI][cC])$",parentSchema:schema17,data:data1};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/preset",schemaPath:"#/definitions/presetName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data1};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid0 = _errs80 === errors;
valid23 = valid23 || _valid0;
if(!valid23){
const _errs83 = errors;
if(typeof data1 !== "string"){
const err58 = {instancePath:instancePath+"/preset",schemaPath:"#/definitions/preset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((((data1 === "default") || (data1 === "none")) || (data1 === "original")) || (data1 === "ps315-basic"))){
const err59 = {instancePath:instancePath+"/preset",schemaPath:"#/definitions/preset/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid0 = _errs83 === errors;
valid23 = valid23 || _valid0;
if(!valid23){
const _errs86 = errors;
if(!(validate15(data1, {instancePath:instancePath+"/preset",parentData:data,parentDataProperty:"preset",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid0 = _errs86 === errors;
valid23 = valid23 || _valid0;
}
}
if(!valid23){
const err60 = {instancePath:instancePath+"/preset",schemaPath:"#/properties/preset/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.preset.anyOf,parentSchema:schema39.properties.preset,data:data1};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_unknown_tags !== undefined){
let data2 = data.remove_unknown_tags;
const _errs89 = errors;
let valid27 = false;
const _errs90 = errors;
if((typeof data2 !== "string") && (typeof data2 !== "boolean")){
const err61 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern24.test(data2)){
const err62 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
var _valid1 = _errs90 === errors;
valid27 = valid27 || _valid1;
if(!valid27){
const _errs92 = errors;
if(typeof data2 !== "string"){
const err63 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!((data2 === "true") || (data2 === "false"))){
const err64 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid1 = _errs92 === errors;
valid27 = valid27 || _valid1;
}
if(!valid27){
const err65 = {instancePath:instancePath+"/remove_unknown_tags",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data2};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs89;
if(vErrors !== null){
if(_errs89){
vErrors.length = _errs89;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_safe_tags !== undefined){
let data3 = data.remove_safe_tags;
const _errs96 = errors;
let valid29 = false;
const _errs97 = errors;
if((typeof data3 !== "string") && (typeof data3 !== "boolean")){
const err66 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern24.test(data3)){
const err67 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data3};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid2 = _errs97 === errors;
valid29 = valid29 || _valid2;
if(!valid29){
const _errs99 = errors;
if(typeof data3 !== "string"){
const err68 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data3 === "true") || (data3 === "false"))){
const err69 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid2 = _errs99 === errors;
valid29 = valid29 || _valid2;
}
if(!valid29){
const err70 = {instancePath:instancePath+"/remove_safe_tags",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_curves !== undefined){
let data4 = data.remove_curves;
const _errs103 = errors;
let valid31 = false;
const _errs104 = errors;
if((typeof data4 !== "string") && (typeof data4 !== "boolean")){
const err71 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern24.test(data4)){
const err72 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var _valid3 = _errs104 === errors;
valid31 = valid31 || _valid3;
if(!valid31){
const _errs106 = errors;
if(typeof data4 !== "string"){
const err73 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((data4 === "true") || (data4 === "false"))){
const err74 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid3 = _errs106 === errors;
valid31 = valid31 || _valid3;
}
if(!valid31){
const err75 = {instancePath:instancePath+"/remove_curves",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
else {
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
}
}
if(data.remove_overlays !== undefined){
let data5 = data.remove_overlays;
const _errs110 = errors;
let valid33 = false;
const _errs111 = errors;
if((typeof data5 !== "string") && (typeof data5 !== "boolean")){
const err76 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern24.test(data5)){
const err77 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid4 = _errs111 === errors;
valid33 = valid33 || _valid4;
if(!valid33){
const _errs113 = errors;
if(typeof data5 !== "string"){
const err78 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((data5 === "true") || (data5 === "false"))){
const err79 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid4 = _errs113 === errors;
valid33 = valid33 || _valid4;
}
if(!valid33){
const err80 = {instancePath:instancePath+"/remove_overlays",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data5};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs110;
if(vErrors !== null){
if(_errs110){
vErrors.length = _errs110;
}
else {
vErrors = null;
}
}
}
}
if(data.print_assignment !== undefined){
let data6 = data.print_assignment;
const _errs117 = errors;
let valid35 = false;
const _errs118 = errors;
if((typeof data6 !== "string") && (typeof data6 !== "boolean")){
const err81 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern24.test(data6)){
const err82 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
var _valid5 = _errs118 === errors;
valid35 = valid35 || _valid5;
if(!valid35){
const _errs120 = errors;
if(typeof data6 !== "string"){
const err83 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((data6 === "true") || (data6 === "false"))){
const err84 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid5 = _errs120 === errors;
valid35 = valid35 || _valid5;
}
if(!valid35){
const err85 = {instancePath:instancePath+"/print_assignment",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data6};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
else {
errors = _errs117;
if(vErrors !== null){
if(_errs117){
vErrors.length = _errs117;
}
else {
vErrors = null;
}
}
}
}
if(data.name !== undefined){
let data7 = data.name;
if(typeof data7 !== "string"){
const err86 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.name.type,parentSchema:schema39.properties.name,data:data7};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.owner !== undefined){
let data8 = data.owner;
if(typeof data8 !== "string"){
const err87 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.owner.type,parentSchema:schema39.properties.owner,data:data8};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.prefix !== undefined){
let data9 = data.prefix;
if(typeof data9 !== "string"){
const err88 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.prefix.type,parentSchema:schema39.properties.prefix,data:data9};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.mode !== undefined){
let data10 = data.mode;
const _errs129 = errors;
let valid36 = false;
const _errs130 = errors;
if(typeof data10 === "string"){
if(!pattern29.test(data10)){
const err89 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$"},message:"must match pattern \""+"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$"+"\"",schema:"^[bB][lL][aA][cC][kK][lL][iI][sS][tT]$",parentSchema:schema39.properties.mode.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.mode.anyOf[0].type,parentSchema:schema39.properties.mode.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid6 = _errs130 === errors;
valid36 = valid36 || _valid6;
if(!valid36){
const _errs132 = errors;
if(typeof data10 !== "string"){
const err91 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.mode.anyOf[1].type,parentSchema:schema39.properties.mode.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!(data10 === "blacklist")){
const err92 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.properties.mode.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.mode.anyOf[1].enum,parentSchema:schema39.properties.mode.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid6 = _errs132 === errors;
valid36 = valid36 || _valid6;
}
if(!valid36){
const err93 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.mode.anyOf,parentSchema:schema39.properties.mode,data:data10};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
else {
errors = _errs129;
if(vErrors !== null){
if(_errs129){
vErrors.length = _errs129;
}
else {
vErrors = null;
}
}
}
}
if(data.require_project !== undefined){
let data11 = data.require_project;
const _errs136 = errors;
let valid38 = false;
const _errs137 = errors;
if((typeof data11 !== "string") && (typeof data11 !== "boolean")){
const err94 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern24.test(data11)){
const err95 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
var _valid7 = _errs137 === errors;
valid38 = valid38 || _valid7;
if(!valid38){
const _errs139 = errors;
if(typeof data11 !== "string"){
const err96 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((data11 === "true") || (data11 === "false"))){
const err97 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid7 = _errs139 === errors;
valid38 = valid38 || _valid7;
}
if(!valid38){
const err98 = {instancePath:instancePath+"/require_project",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data11};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
else {
errors = _errs136;
if(vErrors !== null){
if(_errs136){
vErrors.length = _errs136;
}
else {
vErrors = null;
}
}
}
}
if(data.retain_uids !== undefined){
let data12 = data.retain_uids;
const _errs143 = errors;
let valid40 = false;
const _errs144 = errors;
if((typeof data12 !== "string") && (typeof data12 !== "boolean")){
const err99 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/boolean/anyOf/0/type",keyword:"type",params:{type: schema21.anyOf[0].type},message:"must be string,boolean",schema:schema21.anyOf[0].type,parentSchema:schema21.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern24.test(data12)){
const err100 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/boolean/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"},message:"must match pattern \""+"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"+"\"",schema:"^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$",parentSchema:schema21.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var _valid8 = _errs144 === errors;
valid40 = valid40 || _valid8;
if(!valid40){
const _errs146 = errors;
if(typeof data12 !== "string"){
const err101 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/boolean/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.anyOf[1].type,parentSchema:schema21.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((data12 === "true") || (data12 === "false"))){
const err102 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/boolean/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema21.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.anyOf[1].enum,parentSchema:schema21.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid8 = _errs146 === errors;
valid40 = valid40 || _valid8;
}
if(!valid40){
const err103 = {instancePath:instancePath+"/retain_uids",schemaPath:"#/definitions/boolean/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema21.anyOf,parentSchema:schema21,data:data12};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
else {
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
}
}
if(data.burned_in !== undefined){
let data13 = data.burned_in;
const _errs149 = errors;
let valid41 = false;
const _errs150 = errors;
if(typeof data13 === "string"){
if(!pattern32.test(data13)){
const err104 = {instancePath:instancePath+"/burned_in",schemaPath:"#/properties/burned_in/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$"},message:"must match pattern \""+"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$"+"\"",schema:"^(?:[kK][eE][eE][pP]|[wW][aA][rR][nN]|[rR][eE][fF][uU][sS][eE]|[dD][rR][oO][pP])$",parentSchema:schema39.properties.burned_in.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/burned_in",schemaPath:"#/properties/burned_in/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.burned_in.anyOf[0].type,parentSchema:schema39.properties.burned_in.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid9 = _errs150 === errors;
valid41 = valid41 || _valid9;
if(!valid41){
const _errs152 = errors;
if(typeof data13 !== "string"){
const err106 = {instancePath:instancePath+"/burned_in",schemaPath:"#/properties/burned_in/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.burned_in.anyOf[1].type,parentSchema:schema39.properties.burned_in.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((((data13 === "keep") || (data13 === "warn")) || (data13 === "refuse")) || (data13 === "drop"))){
const err107 = {instancePath:instancePath+"/burned_in",schemaPath:"#/properties/burned_in/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.properties.burned_in.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.burned_in.anyOf[1].enum,parentSchema:schema39.properties.burned_in.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid9 = _errs152 === errors;
valid41 = valid41 || _valid9;
}
if(!valid41){
const err108 = {instancePath:instancePath+"/burned_in",schemaPath:"#/properties/burned_in/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.burned_in.anyOf,parentSchema:schema39.properties.burned_in,data:data13};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
else {
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
}
}
if(data.verify !== undefined){
let data14 = data.verify;
const _errs155 = errors;
let valid42 = false;
const _errs156 = errors;
if(typeof data14 === "string"){
if(!pattern33.test(data14)){
const err109 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[oO][fF][fF]$"},message:"must match pattern \""+"^[oO][fF][fF]$"+"\"",schema:"^[oO][fF][fF]$",parentSchema:schema39.properties.verify.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.verify.anyOf[0].type,parentSchema:schema39.properties.verify.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid10 = _errs156 === errors;
valid42 = valid42 || _valid10;
if(!valid42){
const _errs158 = errors;
if(typeof data14 !== "string"){
const err111 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.verify.anyOf[1].type,parentSchema:schema39.properties.verify.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(data14 === "off")){
const err112 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.properties.verify.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.verify.anyOf[1].enum,parentSchema:schema39.properties.verify.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid10 = _errs158 === errors;
valid42 = valid42 || _valid10;
}
if(!valid42){
const err113 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.verify.anyOf,parentSchema:schema39.properties.verify,data:data14};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
else {
errors = _errs155;
if(vErrors !== null){
if(_errs155){
vErrors.length = _errs155;
}
else {
vErrors = null;
}
}
}
}
if(data.date_shift_max_days !== undefined){
let data15 = data.date_shift_max_days;
const _errs161 = errors;
let valid43 = false;
const _errs162 = errors;
if(typeof data15 === "string"){
if(!pattern34.test(data15)){
const err114 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^0*[1-9][0-9]{0,5}$"},message:"must match pattern \""+"^0*[1-9][0-9]{0,5}$"+"\"",schema:"^0*[1-9][0-9]{0,5}$",parentSchema:schema39.properties.date_shift_max_days.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.date_shift_max_days.anyOf[0].type,parentSchema:schema39.properties.date_shift_max_days.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid11 = _errs162 === errors;
valid43 = valid43 || _valid11;
if(!valid43){
const _errs164 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err116 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.date_shift_max_days.anyOf[1].type,parentSchema:schema39.properties.date_shift_max_days.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 999999 || isNaN(data15)){
const err117 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999},message:"must be <= 999999",schema:999999,parentSchema:schema39.properties.date_shift_max_days.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err118 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.date_shift_max_days.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
var _valid11 = _errs164 === errors;
valid43 = valid43 || _valid11;
}
if(!valid43){
const err119 = {instancePath:instancePath+"/date_shift_max_days",schemaPath:"#/properties/date_shift_max_days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.date_shift_max_days.anyOf,parentSchema:schema39.properties.date_shift_max_days,data:data15};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
else {
errors = _errs161;
if(vErrors !== null){
if(_errs161){
vErrors.length = _errs161;
}
else {
vErrors = null;
}
}
}
}
if(data.$schema !== undefined){
let data16 = data.$schema;
if(typeof data16 !== "string"){
const err120 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.$schema.type,parentSchema:schema39.properties.$schema,data:data16};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.lint_accept !== undefined){
let data17 = data.lint_accept;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key2 in data17){
const _errs170 = errors;
if(typeof key2 === "string"){
if(!pattern35.test(key2)){
const err121 = {instancePath:instancePath+"/lint_accept",schemaPath:"#/properties/lint_accept/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"+"\"",schema:"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",parentSchema:schema39.properties.lint_accept.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/lint_accept",schemaPath:"#/properties/lint_accept/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.lint_accept.propertyNames.type,parentSchema:schema39.properties.lint_accept.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var valid44 = _errs170 === errors;
if(!valid44){
const err123 = {instancePath:instancePath+"/lint_accept",schemaPath:"#/properties/lint_accept/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema39.properties.lint_accept.propertyNames,parentSchema:schema39.properties.lint_accept,data:data17};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
for(const key3 in data17){
let data18 = data17[key3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key4 in data18){
const _errs175 = errors;
const _errs176 = errors;
let valid47 = false;
const _errs177 = errors;
if(typeof key4 === "string"){
if(!pattern36.test(key4)){
const err124 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/selector/pattern",keyword:"pattern",params:{pattern: "^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$"},message:"must match pattern \""+"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$"+"\"",schema:"^\\s*(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))\\s*/\\s*){0,32}(?:(?:\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\)|(?!\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))\\(\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*,\\s*(?:0[xX][0-9a-fA-FxX]{4}|(?!0[xX])[0-9a-fA-FxX]{4})\\s*\\)|\\(\\s*(?:0[xX])?[0-9a-fA-F]{0,3}[13579bBdDfF]\\s*,\\s*\\{\\s*[^{}\\s][^{}]*\\}\\s*(?:[0-9a-fA-FxX]{2}|[0-9a-fA-F])\\s*\\))|\\(\\s*[vV][rR]\\s*:\\s*(?:[aA][eE]|[aA][sS]|[aA][tT]|[cC][sS]|[dD][aA]|[dD][sS]|[dD][tT]|[fF][dD]|[fF][lL]|[iI][sS]|[lL][oO]|[lL][tT]|[oO][bB]|[oO][dD]|[oO][fF]|[oO][lL]|[oO][vV]|[oO][wW]|[pP][nN]|[sS][hH]|[sS][lL]|[sS][qQ]|[sS][sS]|[sS][tT]|[sS][vV]|[tT][mM]|[uU][cC]|[uU][iI]|[uU][lL]|[uU][nN]|[uU][rR]|[uU][sS]|[uU][tT]|[uU][vV])\\s*\\))\\s*$",parentSchema:schema37,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/selector/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
var _valid12 = _errs177 === errors;
valid47 = valid47 || _valid12;
if(!valid47){
const _errs180 = errors;
if(typeof key4 !== "string"){
const err126 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/propertyNames/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf[1].type,parentSchema:schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf[1],data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!(key4 === "*")){
const err127 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/propertyNames/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf[1].enum,parentSchema:schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf[1],data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var _valid12 = _errs180 === errors;
valid47 = valid47 || _valid12;
}
if(!valid47){
const err128 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/propertyNames/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema39.properties.lint_accept.additionalProperties.propertyNames.anyOf,parentSchema:schema39.properties.lint_accept.additionalProperties.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
else {
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
}
var valid46 = _errs175 === errors;
if(!valid46){
const err129 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema39.properties.lint_accept.additionalProperties.propertyNames,parentSchema:schema39.properties.lint_accept.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
for(const key5 in data18){
let data19 = data18[key5];
if(typeof data19 === "string"){
if(!pattern37.test(data19)){
const err130 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema39.properties.lint_accept.additionalProperties.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.lint_accept.additionalProperties.additionalProperties.type,parentSchema:schema39.properties.lint_accept.additionalProperties.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/lint_accept/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint_accept/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.lint_accept.additionalProperties.type,parentSchema:schema39.properties.lint_accept.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/lint_accept",schemaPath:"#/properties/lint_accept/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.lint_accept.type,parentSchema:schema39.properties.lint_accept,data:data17};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
for(const key6 in data){
if(pattern20.test(key6)){
let data20 = data[key6];
const _errs187 = errors;
let valid52 = false;
const _errs188 = errors;
if(typeof data20 === "string"){
if(!pattern39.test(data20)){
const err134 = {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$"},message:"must match pattern \""+"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$"+"\"",schema:"^(?:keep|safe|remove|clear|truncdate|shiftdate|capage|mapuid|clean|dummy|X|Z|D|K|C|U|X\\/Z|X\\/D|Z\\/D|X\\/Z\\/D|X\\/Z\\/U\\*|(?:set|replace)\\((?:[^@]|@(?:(?:project_name|project_owner|project_prefix|process_date|process_time|random_uid|fake_name|fake_mrn|fake_acc|hash_acc|value)|(?:value)\\(\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*,\\s*(?:0[xX])?[0-9a-fA-F]{1,4}\\s*\\))@|@(?![a-z_]+(?:\\([^@]*\\))?@))*\\))$",parentSchema:schema38.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.anyOf[0].type,parentSchema:schema38.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid13 = _errs188 === errors;
valid52 = valid52 || _valid13;
if(!valid52){
const _errs190 = errors;
if(typeof data20 !== "string"){
const err136 = {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.anyOf[1].type,parentSchema:schema38.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!(((((((((((((((((((((data20 === "keep") || (data20 === "safe")) || (data20 === "remove")) || (data20 === "clear")) || (data20 === "truncdate")) || (data20 === "shiftdate")) || (data20 === "capage")) || (data20 === "mapuid")) || (data20 === "clean")) || (data20 === "dummy")) || (data20 === "X")) || (data20 === "Z")) || (data20 === "D")) || (data20 === "K")) || (data20 === "C")) || (data20 === "U")) || (data20 === "X/Z")) || (data20 === "X/D")) || (data20 === "Z/D")) || (data20 === "X/Z/D")) || (data20 === "X/Z/U*"))){
const err137 = {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema38.anyOf[1].enum},message:"must be equal to one of the allowed values",schema:schema38.anyOf[1].enum,parentSchema:schema38.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid13 = _errs190 === errors;
valid52 = valid52 || _valid13;
}
if(!valid52){
const err138 = {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/command/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.anyOf,parentSchema:schema38,data:data20};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
else {
errors = _errs187;
if(vErrors !== null){
if(_errs187){
vErrors.length = _errs187;
}
else {
vErrors = null;
}
}
}
}
}
}
else {
const err139 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "$schema") || (key0 === "general")) || (pattern0.test(key0))) || (pattern1.test(key0)))){
if(!(validate11(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
if(data.$schema !== undefined){
let data1 = data.$schema;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.$schema.type,parentSchema:schema11.properties.$schema,data:data1};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.general !== undefined){
if(!(validate21(data.general, {instancePath:instancePath+"/general",parentData:data,parentDataProperty:"general",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
for(const key1 in data){
if(pattern0.test(key1)){
if(!(validate21(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
for(const key2 in data){
if(pattern1.test(key2)){
if(!(validate11(data[key2], {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
