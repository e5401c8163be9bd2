window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "bokkafeen",
            "indices" : [
              "0",
              "1"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "4",
      "id_str" : "1588169672807677953",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1588169672807677953",
      "possibly_sensitive" : false,
      "created_at" : "Thu Nov 03 14:02:11 +0000 2022",
      "favorited" : false,
      "full_text" : "Signeringskväll med Nora Quist – kommer du? ☕ #bokkafeen",
      "lang" : "sv",
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1588169672807677953"
          ],
          "editableUntil" : "2022-11-03T15:02:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      }
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Liv Oosterling",
            "screen_name" : "liv_oosterling",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1392170185913278465",
            "id" : "1392170185913278465"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "0",
      "id_str" : "1588177090769846274",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1588177090769846274",
      "possibly_sensitive" : false,
      "created_at" : "Thu Nov 03 14:31:40 +0000 2022",
      "favorited" : false,
      "full_text" : "@liv_oosterling Ja, sex stolar kvar &lt;3",
      "lang" : "sv",
      "in_reply_to_status_id_str" : "1588174176986857477",
      "in_reply_to_status_id" : "1588174176986857477",
      "in_reply_to_user_id" : "1392170185913278465",
      "in_reply_to_user_id_str" : "1392170185913278465",
      "in_reply_to_screen_name" : "liv_oosterling"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Liv Oosterling",
            "screen_name" : "liv_oosterling",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1392170185913278465",
            "id" : "1392170185913278465"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "0",
      "id_str" : "1588440912491446275",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1588440912491446275",
      "possibly_sensitive" : false,
      "created_at" : "Fri Nov 04 08:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@liv_oosterling Såg du att Den tysta kajen kom som pocket?",
      "lang" : "sv",
      "in_reply_to_user_id_str" : "1392170185913278465",
      "in_reply_to_user_id" : "1392170185913278465",
      "in_reply_to_screen_name" : "liv_oosterling"
    }
  }
]