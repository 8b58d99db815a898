/** How every letter that decides something ends. */
const reviewAndComplaint = `## If you do not agree

{{review-route}}

You can have somebody with you who speaks for you. Tell us if you would like help to find somebody.

If you have been through this and are still not content, you can ask {{ombudsman}}. It is free.

## How to reach us

You can reach {{agency}} by {{reach}}.

Say your number, {{reference}}.

{{officer}}
for {{council}}`

/** How every other letter ends. */
const reachAndComplaint = `## How to reach us

You can reach {{agency}} by {{reach}}.

Say your number, {{reference}}. If you need this letter in large print, in easy read, read out, in Braille or in another language, tell us.

If you are not content with how we deal with you, tell us first. If our answer does not settle it, you can ask {{ombudsman}}. It is free.

{{officer}}
for {{council}}`

/**
 * What each kind of letter says while a council has no words of its own. They are drafts that no council has confirmed.
 * Sources for what they say of the law: Housing Grants, Construction and Regeneration Act 1996 s24, s29, s34, s37, s38 and s51; SI 1996/2890 as amended; the Disabled Facilities Grant (Conditions relating to approval or payment of Grant) General Consent 2008.
 */
export const shippedWords = {
  'grant-approved': { subject: 'Your grant is approved', words: `Dear {{name}}

{{council}} has approved your grant for {{works}} at {{home}}.

This grant is called: {{scheme}}.

## What the grant pays

The grant is {{grant}}.

The council looked at works that cost {{expense}}.

You pay {{contribution}} yourself. You pay it before or while the works are done. Do not pay anything until we tell you how.

{{table:works}}

{{table:working}}

{{reasons}}

## What the grant depends on

- {{conditions}}

The works have to be done by {{complete-by}}. If they cannot be, tell us before then.

{{contractor}} does the works. If you want somebody else, ask us before you agree anything with them.

Do not begin before we tell you. The council cannot pay for works that were begun without its agreement.

## If the home is sold

A charge of {{charge}} is put on the home. If the home is sold or given away, the council may ask for this sum back.

The charge ends after {{charge-until}}.

## What happens next

We ring you to agree when the works begin. You need do nothing until then. If anything changes, such as who lives with you or where you live, tell us at once.

${reviewAndComplaint}` },

  'grant-refused': { subject: 'We cannot give you the grant', words: `Dear {{name}}

We are sorry. {{council}} cannot give you a grant for works at {{home}}.

You asked for {{works}}.

The grant is called: {{scheme}}.

## Why

{{reasons}}

## What happens next

You can apply again if something changes. We can also look with you at other help, such as equipment, smaller works, or another home. Ring us and we talk it through.

${reviewAndComplaint}` },

  'application-returned': { subject: 'We need more before we can look at your application', words: `Dear {{name}}

Thank you for your application for {{home}}. We cannot look at it yet.

This is no refusal. Something is missing, and then it can be handed in again.

## What we still need

{{reasons}}

## What you can do

Ring us: we help you to put it right, and we come to you if you wish.

Please send us this by {{reply-by}}.

The time in which the council must answer begins when your application has everything in it.

${reachAndComplaint}` },

  'evidence-asked': { subject: 'What we ask you to show us', words: `Dear {{name}}

To work out your grant, {{council}} needs to see some papers.

## What we ask for

- {{evidence}}

Copies are enough. You can show us the papers when we come to see you, if that is easier. We give back what you lend us.

## What happens next

Please let us have them by {{reply-by}}. If you cannot find something, ring us: there is often another way.

The council decides by {{decide-by}}, once it has everything.

${reachAndComplaint}` },

  'evidence-chased': { subject: 'We are still waiting for some papers', words: `Dear {{name}}

On {{asked-on}} we asked you for some papers.

We have not seen these yet:

- {{evidence}}

If you have sent them in the last few days, thank you: you need do nothing.

## What happens next

Please let us have them by {{reply-by}}. Until we have seen them, the council cannot go on with your grant. If you cannot find something, or it is a bad time, ring us and we help you.

The council decides by {{decide-by}}, once it has everything.

${reachAndComplaint}` },

  'contribution-told': { subject: 'What you would pay towards the works', words: `Dear {{name}}

We have worked out what you would pay towards works at {{home}}. It follows what you told us about income and savings, and rules that are the same all over England.

## What you would pay

You would pay {{contribution}}.

The works would cost {{expense}}.

The grant would then be {{grant}}.

{{table:working}}

{{reasons}}

## What happens next

This is not yet a decision about your grant. Please check what we have used. If something is wrong, or has changed since, tell us and we work it out again.

${reviewAndComplaint}` },

  'works-ordered': { subject: 'The works at your home are ordered', words: `Dear {{name}}

We have ordered the works for {{home}}: {{works}}.

## Who comes, and when

{{contractor}} does the works.

They begin on {{start-on}}.

They should be done by {{complete-by}}.

{{table:works}}

## What it costs, and who pays

The works cost {{expense}}.

The grant pays {{grant}}. The council pays it when the works are done.

You pay {{contribution}}. We tell you how, and to whom. Pay nobody who asks you at the door.

## Your contract

The contract is between you and the builder. We bring it to you, and go through it with you before you sign. The works do not begin before you have signed it.

If you sign it at home, you can cancel it within {{cancel-within}} days. You need not say why. Tell us, and we tell the builder.

## What happens next

The builder rings you before they come, and shows you who they are. Tell us if the day does not suit you, if you are going to be away, or if there is anything they should know.

If you are not content with the builder or with their work, tell us at once. We look at it with you.

${reachAndComplaint}` },

  'completion-certified': { subject: 'The works at your home are done', words: `Dear {{name}}

We have looked at the works at {{home}}, and they are done: {{works}}.

They were finished on {{completed-on}}.

{{contractor}} did the works.

{{table:works}}

## What it came to

The works came to {{expense}}.

The grant is {{grant}}.

The grant paid {{paid}}.

You pay {{contribution}} of it.

## If something goes wrong

Until {{defects-until}} the builder comes back to put right what does not work as it should. Tell us, and we see to it. You pay nothing for that.

Keep this letter and the papers that the builder left with you: the guarantees of what was put in stand in them.

## What the grant depends on

- You, or whoever the works were for, live in the home until {{lived-in-until}}, as you certified when you applied. If that changes, tell us.
- A charge of {{charge}} stands against the home until {{charge-until}}. If the home is sold or given away by then, the council may ask for this sum back. It looks first at whether you could pay, and why you move.

## What happens next

We ask you soon how it went.

${reviewAndComplaint}` },

  'repayment-conditions': { subject: 'When a grant is paid back', words: `Dear {{name}}

{{council}} gives a grant of {{grant}} for works at {{home}}. This letter says when some of it is paid back.

## The charge

A charge of {{charge}} is put on the home. It is written down at the Land Registry or among the council’s own charges.

If the home is sold or given away, the council may ask for this sum back. It never asks for more than this.

The charge ends after {{charge-until}}.

{{reasons}}

## What the council looks at first

Before it asks for anything, the council looks at:

- whether you could pay without hardship
- whether you move for your work
- whether you move for your health or your wellbeing
- whether you move to look after somebody, or so that somebody can look after you

## What happens next

You need do nothing now. If you think of selling, ring us first.

${reviewAndComplaint}` },

  'repayment-decided': { subject: 'What is to be paid back of your grant', words: `Dear {{name}}

The home at {{home}} was sold or given away on {{disposed-on}}. A charge of {{charge}} stood against it, for the grant that was given for works there.

## What the council decided

{{outcome}}

You are asked to pay back {{repayment}}. We tell you how, and you can ask to pay in parts.

## What the council looked at first

{{table:considered}}

## Why

{{reasons}}

${reviewAndComplaint}` },

  'grant-nil': { subject: 'The grant has nothing to pay', words: `Dear {{name}}

You asked for a grant for works at {{home}}. We have worked out what you would pay yourself.

You would pay up to {{contribution}}.

The works cost {{expense}}.

This is as much as the works cost, or more. So there is nothing left for the grant to pay.

{{table:working}}

{{reasons}}

## What happens next

You can have the works done and pay for them. We can still help you: with what to ask for, with finding a builder, and with looking at the work.

{{council}} has approved the works all the same. If they are done, and done well, what you pay for them may count if you need a grant again.

They have to be done by {{complete-by}}. If they cannot be, tell us before then.

If your income or savings change, tell us. We work it out again.

${reviewAndComplaint}` },

  'review-answered': { subject: 'Our answer to your review', words: `Dear {{name}}

On {{asked-on}} you asked us to look again at what was decided about {{home}}.

Somebody who did not make that decision has looked at it.

## What came of it

{{outcome}}

The grant is now {{grant}}.

You pay {{contribution}}.

{{table:working}}

## Why

{{reasons}}

## If you still do not agree

This is the council’s last word on the review. You can now ask {{ombudsman}}. It is free. They look at whether the council went about it as it should.

You can also apply again if something changes.

## How to reach us

You can reach {{agency}} by {{reach}}.

Say your number, {{reference}}.

{{officer}}
for {{council}}` },

  general: { subject: '{{subject}}', words: `Dear {{name}}

{{words}}

{{table:works}}

{{table:working}}

${reachAndComplaint}` },
} as const satisfies Readonly<Record<string, { readonly subject: string; readonly words: string }>>
