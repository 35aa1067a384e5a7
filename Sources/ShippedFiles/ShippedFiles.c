#include "ShippedFiles.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define SHIPPED(path, bytes) {path, bytes, sizeof(bytes)}

// The registry: a file added to it needs an array here and a line in the list below, both in the
// order of their paths. A test compares the list with the folder.
static const unsigned char accord[] = {
#embed "registry/accord.yaml"
};
static const unsigned char bodies[] = {
#embed "registry/bodies.yaml"
};
static const unsigned char events[] = {
#embed "registry/events.yaml"
};
static const unsigned char programmes[] = {
#embed "registry/programmes.yaml"
};
static const unsigned char sources[] = {
#embed "registry/sources.yaml"
};
static const unsigned char vendors[] = {
#embed "registry/vendors.yaml"
};

static const unsigned char agreement_adobe_2025[] = {
#embed "registry/agreements/adobe-2025.yaml"
};
static const unsigned char agreement_anthropic_claude_2025[] = {
#embed "registry/agreements/anthropic-claude-2025.yaml"
};
static const unsigned char agreement_aws_2025[] = {
#embed "registry/agreements/aws-2025.yaml"
};
static const unsigned char agreement_box_2025[] = {
#embed "registry/agreements/box-2025.yaml"
};
static const unsigned char agreement_broadcom_2026[] = {
#embed "registry/agreements/broadcom-2026.yaml"
};
static const unsigned char agreement_cohesity_2026[] = {
#embed "registry/agreements/cohesity-2026.yaml"
};
static const unsigned char agreement_coras_2026[] = {
#embed "registry/agreements/coras-2026.yaml"
};
static const unsigned char agreement_docusign_2025[] = {
#embed "registry/agreements/docusign-2025.yaml"
};
static const unsigned char agreement_elastic_2025[] = {
#embed "registry/agreements/elastic-2025.yaml"
};
static const unsigned char agreement_everfox[] = {
#embed "registry/agreements/everfox.yaml"
};
static const unsigned char agreement_google_gemini_2025[] = {
#embed "registry/agreements/google-gemini-2025.yaml"
};
static const unsigned char agreement_google_secops[] = {
#embed "registry/agreements/google-secops.yaml"
};
static const unsigned char agreement_google_workspace_2025[] = {
#embed "registry/agreements/google-workspace-2025.yaml"
};
static const unsigned char agreement_idme[] = {
#embed "registry/agreements/idme.yaml"
};
static const unsigned char agreement_meta_llama_2025[] = {
#embed "registry/agreements/meta-llama-2025.yaml"
};
static const unsigned char agreement_microsoft_2025[] = {
#embed "registry/agreements/microsoft-2025.yaml"
};
static const unsigned char agreement_openai_chatgpt_2025[] = {
#embed "registry/agreements/openai-chatgpt-2025.yaml"
};
static const unsigned char agreement_openai_chatgpt_2026[] = {
#embed "registry/agreements/openai-chatgpt-2026.yaml"
};
static const unsigned char agreement_oracle_2025[] = {
#embed "registry/agreements/oracle-2025.yaml"
};
static const unsigned char agreement_paloalto_2025[] = {
#embed "registry/agreements/paloalto-2025.yaml"
};
static const unsigned char agreement_perplexity_2025[] = {
#embed "registry/agreements/perplexity-2025.yaml"
};
static const unsigned char agreement_salesforce_2025[] = {
#embed "registry/agreements/salesforce-2025.yaml"
};
static const unsigned char agreement_sap_2025[] = {
#embed "registry/agreements/sap-2025.yaml"
};
static const unsigned char agreement_servicenow_2025[] = {
#embed "registry/agreements/servicenow-2025.yaml"
};
static const unsigned char agreement_snowflake_2026[] = {
#embed "registry/agreements/snowflake-2026.yaml"
};
static const unsigned char agreement_tenable_2025[] = {
#embed "registry/agreements/tenable-2025.yaml"
};
static const unsigned char agreement_xai_grok_2025[] = {
#embed "registry/agreements/xai-grok-2025.yaml"
};

static const unsigned char approvals_executive[] = {
#embed "registry/approvals/executive.yaml"
};
static const unsigned char approvals_house[] = {
#embed "registry/approvals/house.yaml"
};
static const unsigned char approvals_judiciary[] = {
#embed "registry/approvals/judiciary.yaml"
};
static const unsigned char approvals_legislative_agencies[] = {
#embed "registry/approvals/legislative-agencies.yaml"
};
static const unsigned char approvals_senate[] = {
#embed "registry/approvals/senate.yaml"
};

static const unsigned char offering_AGENCYAMAZONEW[] = {
#embed "registry/offerings/AGENCYAMAZONEW.yaml"
};
static const unsigned char offering_F1206081364[] = {
#embed "registry/offerings/F1206081364.yaml"
};
static const unsigned char offering_F1209051525[] = {
#embed "registry/offerings/F1209051525.yaml"
};
static const unsigned char offering_F1212191840A[] = {
#embed "registry/offerings/F1212191840A.yaml"
};
static const unsigned char offering_F1305072116[] = {
#embed "registry/offerings/F1305072116.yaml"
};
static const unsigned char offering_F1603047866[] = {
#embed "registry/offerings/F1603047866.yaml"
};
static const unsigned char offering_F1603087869[] = {
#embed "registry/offerings/F1603087869.yaml"
};
static const unsigned char offering_F1609267945[] = {
#embed "registry/offerings/F1609267945.yaml"
};
static const unsigned char offering_FR1719841002[] = {
#embed "registry/offerings/FR1719841002.yaml"
};
static const unsigned char offering_FR1722160191[] = {
#embed "registry/offerings/FR1722160191.yaml"
};
static const unsigned char offering_FR1805751477[] = {
#embed "registry/offerings/FR1805751477.yaml"
};
static const unsigned char offering_FR1820435961[] = {
#embed "registry/offerings/FR1820435961.yaml"
};
static const unsigned char offering_FR1823447014[] = {
#embed "registry/offerings/FR1823447014.yaml"
};
static const unsigned char offering_FR1824057433[] = {
#embed "registry/offerings/FR1824057433.yaml"
};
static const unsigned char offering_FR1900048743[] = {
#embed "registry/offerings/FR1900048743.yaml"
};
static const unsigned char offering_FR1912671248[] = {
#embed "registry/offerings/FR1912671248.yaml"
};
static const unsigned char offering_FR2003061248[] = {
#embed "registry/offerings/FR2003061248.yaml"
};
static const unsigned char offering_FR2004446306[] = {
#embed "registry/offerings/FR2004446306.yaml"
};
static const unsigned char offering_FR2023666173[] = {
#embed "registry/offerings/FR2023666173.yaml"
};
static const unsigned char offering_FR2230252267[] = {
#embed "registry/offerings/FR2230252267.yaml"
};
static const unsigned char offering_FR2308159208[] = {
#embed "registry/offerings/FR2308159208.yaml"
};
static const unsigned char offering_FR2315464863[] = {
#embed "registry/offerings/FR2315464863.yaml"
};
static const unsigned char offering_FR2401839361[] = {
#embed "registry/offerings/FR2401839361.yaml"
};
static const unsigned char offering_FR2434554673[] = {
#embed "registry/offerings/FR2434554673.yaml"
};
static const unsigned char offering_FR2523939103[] = {
#embed "registry/offerings/FR2523939103.yaml"
};
static const unsigned char offering_FR2533155773[] = {
#embed "registry/offerings/FR2533155773.yaml"
};
static const unsigned char offering_FR2604643715[] = {
#embed "registry/offerings/FR2604643715.yaml"
};
static const unsigned char offering_FR2604952026[] = {
#embed "registry/offerings/FR2604952026.yaml"
};
static const unsigned char offering_FR2618542150[] = {
#embed "registry/offerings/FR2618542150.yaml"
};
static const unsigned char offering_FR2633053633[] = {
#embed "registry/offerings/FR2633053633.yaml"
};
static const unsigned char offering_MSO365MT[] = {
#embed "registry/offerings/MSO365MT.yaml"
};
static const unsigned char offering_none_meta_llama[] = {
#embed "registry/offerings/none-meta-llama.yaml"
};

static const struct shipped_file registry[] = {
    SHIPPED("accord.yaml", accord),
    SHIPPED("bodies.yaml", bodies),
    SHIPPED("events.yaml", events),
    SHIPPED("programmes.yaml", programmes),
    SHIPPED("sources.yaml", sources),
    SHIPPED("vendors.yaml", vendors),
    SHIPPED("agreements/adobe-2025.yaml", agreement_adobe_2025),
    SHIPPED("agreements/anthropic-claude-2025.yaml", agreement_anthropic_claude_2025),
    SHIPPED("agreements/aws-2025.yaml", agreement_aws_2025),
    SHIPPED("agreements/box-2025.yaml", agreement_box_2025),
    SHIPPED("agreements/broadcom-2026.yaml", agreement_broadcom_2026),
    SHIPPED("agreements/cohesity-2026.yaml", agreement_cohesity_2026),
    SHIPPED("agreements/coras-2026.yaml", agreement_coras_2026),
    SHIPPED("agreements/docusign-2025.yaml", agreement_docusign_2025),
    SHIPPED("agreements/elastic-2025.yaml", agreement_elastic_2025),
    SHIPPED("agreements/everfox.yaml", agreement_everfox),
    SHIPPED("agreements/google-gemini-2025.yaml", agreement_google_gemini_2025),
    SHIPPED("agreements/google-secops.yaml", agreement_google_secops),
    SHIPPED("agreements/google-workspace-2025.yaml", agreement_google_workspace_2025),
    SHIPPED("agreements/idme.yaml", agreement_idme),
    SHIPPED("agreements/meta-llama-2025.yaml", agreement_meta_llama_2025),
    SHIPPED("agreements/microsoft-2025.yaml", agreement_microsoft_2025),
    SHIPPED("agreements/openai-chatgpt-2025.yaml", agreement_openai_chatgpt_2025),
    SHIPPED("agreements/openai-chatgpt-2026.yaml", agreement_openai_chatgpt_2026),
    SHIPPED("agreements/oracle-2025.yaml", agreement_oracle_2025),
    SHIPPED("agreements/paloalto-2025.yaml", agreement_paloalto_2025),
    SHIPPED("agreements/perplexity-2025.yaml", agreement_perplexity_2025),
    SHIPPED("agreements/salesforce-2025.yaml", agreement_salesforce_2025),
    SHIPPED("agreements/sap-2025.yaml", agreement_sap_2025),
    SHIPPED("agreements/servicenow-2025.yaml", agreement_servicenow_2025),
    SHIPPED("agreements/snowflake-2026.yaml", agreement_snowflake_2026),
    SHIPPED("agreements/tenable-2025.yaml", agreement_tenable_2025),
    SHIPPED("agreements/xai-grok-2025.yaml", agreement_xai_grok_2025),
    SHIPPED("approvals/executive.yaml", approvals_executive),
    SHIPPED("approvals/house.yaml", approvals_house),
    SHIPPED("approvals/judiciary.yaml", approvals_judiciary),
    SHIPPED("approvals/legislative-agencies.yaml", approvals_legislative_agencies),
    SHIPPED("approvals/senate.yaml", approvals_senate),
    SHIPPED("offerings/AGENCYAMAZONEW.yaml", offering_AGENCYAMAZONEW),
    SHIPPED("offerings/F1206081364.yaml", offering_F1206081364),
    SHIPPED("offerings/F1209051525.yaml", offering_F1209051525),
    SHIPPED("offerings/F1212191840A.yaml", offering_F1212191840A),
    SHIPPED("offerings/F1305072116.yaml", offering_F1305072116),
    SHIPPED("offerings/F1603047866.yaml", offering_F1603047866),
    SHIPPED("offerings/F1603087869.yaml", offering_F1603087869),
    SHIPPED("offerings/F1609267945.yaml", offering_F1609267945),
    SHIPPED("offerings/FR1719841002.yaml", offering_FR1719841002),
    SHIPPED("offerings/FR1722160191.yaml", offering_FR1722160191),
    SHIPPED("offerings/FR1805751477.yaml", offering_FR1805751477),
    SHIPPED("offerings/FR1820435961.yaml", offering_FR1820435961),
    SHIPPED("offerings/FR1823447014.yaml", offering_FR1823447014),
    SHIPPED("offerings/FR1824057433.yaml", offering_FR1824057433),
    SHIPPED("offerings/FR1900048743.yaml", offering_FR1900048743),
    SHIPPED("offerings/FR1912671248.yaml", offering_FR1912671248),
    SHIPPED("offerings/FR2003061248.yaml", offering_FR2003061248),
    SHIPPED("offerings/FR2004446306.yaml", offering_FR2004446306),
    SHIPPED("offerings/FR2023666173.yaml", offering_FR2023666173),
    SHIPPED("offerings/FR2230252267.yaml", offering_FR2230252267),
    SHIPPED("offerings/FR2308159208.yaml", offering_FR2308159208),
    SHIPPED("offerings/FR2315464863.yaml", offering_FR2315464863),
    SHIPPED("offerings/FR2401839361.yaml", offering_FR2401839361),
    SHIPPED("offerings/FR2434554673.yaml", offering_FR2434554673),
    SHIPPED("offerings/FR2523939103.yaml", offering_FR2523939103),
    SHIPPED("offerings/FR2533155773.yaml", offering_FR2533155773),
    SHIPPED("offerings/FR2604643715.yaml", offering_FR2604643715),
    SHIPPED("offerings/FR2604952026.yaml", offering_FR2604952026),
    SHIPPED("offerings/FR2618542150.yaml", offering_FR2618542150),
    SHIPPED("offerings/FR2633053633.yaml", offering_FR2633053633),
    SHIPPED("offerings/MSO365MT.yaml", offering_MSO365MT),
    SHIPPED("offerings/none-meta-llama.yaml", offering_none_meta_llama),
};
const struct shipped_file *const shipped_registry = registry;
const size_t shipped_registry_count = LENGTH(registry);

// The same, packed: a test says when it has to be made anew, and how.
static const unsigned char packed_registry[] = {
#embed "registry.packed"
};
const unsigned char *const shipped_packed_registry = packed_registry;
const size_t shipped_packed_registry_length = sizeof(packed_registry);

static const unsigned char dark_theme[] = {
#embed "../../themes/dark.yaml"
};
static const unsigned char default_theme[] = {
#embed "../../themes/default.yaml"
};
static const unsigned char deuteranopia_light_theme[] = {
#embed "../../themes/deuteranopia-light.yaml"
};
static const unsigned char deuteranopia_theme[] = {
#embed "../../themes/deuteranopia.yaml"
};
static const unsigned char high_contrast_light_theme[] = {
#embed "../../themes/high-contrast-light.yaml"
};
static const unsigned char high_contrast_theme[] = {
#embed "../../themes/high-contrast.yaml"
};
static const unsigned char light_theme[] = {
#embed "../../themes/light.yaml"
};
static const unsigned char midnight_theme[] = {
#embed "../../themes/midnight.yaml"
};
static const unsigned char monochrome_theme[] = {
#embed "../../themes/monochrome.yaml"
};
static const unsigned char paper_theme[] = {
#embed "../../themes/paper.yaml"
};
static const unsigned char slate_theme[] = {
#embed "../../themes/slate.yaml"
};
static const unsigned char tritanopia_theme[] = {
#embed "../../themes/tritanopia.yaml"
};

static const struct shipped_file themes[] = {
    SHIPPED("dark.yaml", dark_theme),
    SHIPPED("default.yaml", default_theme),
    SHIPPED("deuteranopia-light.yaml", deuteranopia_light_theme),
    SHIPPED("deuteranopia.yaml", deuteranopia_theme),
    SHIPPED("high-contrast-light.yaml", high_contrast_light_theme),
    SHIPPED("high-contrast.yaml", high_contrast_theme),
    SHIPPED("light.yaml", light_theme),
    SHIPPED("midnight.yaml", midnight_theme),
    SHIPPED("monochrome.yaml", monochrome_theme),
    SHIPPED("paper.yaml", paper_theme),
    SHIPPED("slate.yaml", slate_theme),
    SHIPPED("tritanopia.yaml", tritanopia_theme),
};
const struct shipped_file *const shipped_themes = themes;
const size_t shipped_themes_count = LENGTH(themes);
