"""Words of the room `flows`: code → English."""

from engine.words.mark import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    # References and parameters.
    "flow.unknown": QT_TRANSLATE_NOOP(
        "words", "There is no flow “{flow}”. Built in are: {allowed}. A flow of your own is named FILE.py:function."),
    "flow.file_missing": QT_TRANSLATE_NOOP(
        "words", "The flow file {file} is not there. Correct the step's flow, or put the file back."),
    "flow.file_unreadable": QT_TRANSLATE_NOOP("words", "The flow file {file} cannot be read: {why}."),
    "flow.syntax": QT_TRANSLATE_NOOP(
        "words", "The flow file {file} has a mistake in line {line}: {why}. Correct that line."),
    "flow.function_missing": QT_TRANSLATE_NOOP(
        "words", "The flow file {file} has no function “{function}”. It has: {allowed}."),
    "flow.import_failed": QT_TRANSLATE_NOOP(
        "words", "The flow file {file} stops while it is loaded (line {line}): {why}."),
    "flow.param_unknown": QT_TRANSLATE_NOOP("words", "The flow has no parameter “{param}”. Take it out of the step."),
    "flow.param_missing": QT_TRANSLATE_NOOP("words", "The flow needs the parameter “{param}”. Add it to the step."),
    "flow.param_wrong": QT_TRANSLATE_NOOP(
        "words", "The parameter “{param}” may not be {value}. {allowed}"),
    # What a login says.
    "login.bad_credentials": QT_TRANSLATE_NOOP(
        "words", "The site refuses the login or its password. Correct it in the workbook; the account rests until then."),
    "login.captcha": QT_TRANSLATE_NOOP(
        "words", "The site asks for a CAPTCHA. Log in once yourself; the account rests until then."),
    "login.ip_block": QT_TRANSLATE_NOOP(
        "words", "The site has blocked this computer's address. The account rests; ask the site's operator."),
    "login.wrong_account": QT_TRANSLATE_NOOP(
        "words", "Logged in as {expected}, but the site shows {shown}. Nothing was done; the account rests."),
    # What a site says.
    "site.unknown": QT_TRANSLATE_NOOP("words", "There is no site “{site}”. Known are: {allowed}."),
    "site.unreachable": QT_TRANSLATE_NOOP(
        "words", "Nobody answers at {url}. Is the address right, and the network there?"),
    "site.login_late": QT_TRANSLATE_NOOP("words", "The login was not through after {seconds} s."),
    "site.login_failed": QT_TRANSLATE_NOOP("words", "The site had trouble of its own during the login."),
    "site.list_late": QT_TRANSLATE_NOOP("words", "The product list was not there after {seconds} s."),
    "site.list_failed": QT_TRANSLATE_NOOP("words", "The product list could not be read; the site has trouble."),
    "site.dialog_late": QT_TRANSLATE_NOOP("words", "The edit dialog was not ready after {seconds} s."),
    "site.dialog_failed": QT_TRANSLATE_NOOP("words", "The edit dialog of {product} reports: {why}"),
    "site.translate_late": QT_TRANSLATE_NOOP("words", "The images were not translated after {seconds} s."),
    "site.save_late": QT_TRANSLATE_NOOP("words", "The save was not answered after {seconds} s."),
    "site.save_refused": QT_TRANSLATE_NOOP("words", "Product {product} was not saved; the page reports: {why}"),
    "site.answer_lost": QT_TRANSLATE_NOOP(
        "words", "The connection broke after {product} was sent; whether it was done is not known."),
    "site.move_late": QT_TRANSLATE_NOOP("words", "Product {product} was not moved after {seconds} s."),
    "site.move_refused": QT_TRANSLATE_NOOP("words", "Product {product} was not moved; the page reports: {why}"),
    # What the listing flow says.
    "listing.done": QT_TRANSLATE_NOOP(
        "words", "{products} products of {key} edited and moved ({before} before, {after} after)."),
    "listing.more_left": QT_TRANSLATE_NOOP(
        "words", "{products} products of {key} edited and moved; {after} are left for the next pass."),
    "listing.no_products": QT_TRANSLATE_NOOP("words", "No product of {key} in group {group}."),
    "listing.moved_before": QT_TRANSLATE_NOOP(
        "words", "Nothing of {key} is left to move; {products} products are in {target} already."),
    "listing.product_moved": QT_TRANSLATE_NOOP("words", "{key}: product {product} saved and moved to {target}."),
    "listing.not_moved": QT_TRANSLATE_NOOP("words", "Product {product} is still there after it was moved to {target}."),
    "listing.count_differs": QT_TRANSLATE_NOOP(
        "words", "{key}: {moved} products were moved, but the page shows {before} before and {after} after."),
    "listing.group_unknown": QT_TRANSLATE_NOOP(
        "words", "“{value}” is not a group of the site. Groups are: {allowed}."),
    "listing.target_is_source": QT_TRANSLATE_NOOP(
        "words", "Products are taken from “{value}” and cannot be moved there. Choose another target group."),
    "listing.not_yes_no": QT_TRANSLATE_NOOP("words", "“{value}” is not known here. Allowed are: {allowed}."),
    "workbook.cell_not_action": QT_TRANSLATE_NOOP(
        "words", "“{value}” is not an action. Allowed are: {allowed}."),
}
